import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { likePattern } from '@/lib/like';
import { live, type TaskStatus, taskTotal } from '../policy';
import { readTasks, type Task } from './tasks';

export interface OwnTaskSearch {
  status?: TaskStatus;
  /** Found in the task's title, its campaign's name or the advertiser's. */
  text?: string;
  campaignId?: number;
  page?: number;
  pageSize?: number;
}

const mine = (userId: number) => and(eq(tasks.userId, userId), live);

const says = (text: string): SQL => {
  const pattern = likePattern(text);
  return sql`(tasks.title ilike ${pattern} or exists (
    select 1 from campaigns named join advertisers owner on owner.id = named.advertiser_id
    where named.id = tasks.campaign_id and (named.name ilike ${pattern} or owner.name ilike ${pattern})))`;
};

const narrowed = ({ text, campaignId }: OwnTaskSearch) =>
  and(text ? says(text) : undefined, campaignId === undefined ? undefined : eq(tasks.campaignId, campaignId));

/** Work to do comes by its deadline, what still can be done before what is over; the rest newest first. */
const orderOf = (status?: TaskStatus): SQL[] =>
  status === 'pending'
    ? [sql`${tasks.deadline} < now()`, asc(tasks.deadline), asc(tasks.id)]
    : [
        desc(
          sql`coalesce(${tasks.paidAt}, ${tasks.acceptedAt}, ${tasks.rejectedAt}, ${tasks.completedAt}, ${tasks.createdAt})`,
        ),
        desc(tasks.id),
      ];

/** A page of the acting user's own tasks in one state. */
export function searchOwnTasks(actor: Actor, search: OwnTaskSearch = {}): Promise<Task[]> {
  const user = requireUser(actor);
  const { status, page = 1, pageSize = 20 } = search;
  return readTasks(
    and(eq(tasks.userId, user.id), narrowed(search), status && eq(tasks.status, status)),
    { limit: pageSize, page },
    orderOf(status),
  );
}

/** How many of the acting user's own tasks the search finds in each state. */
export async function countOwnTasks(
  actor: Actor,
  search: OwnTaskSearch = {},
): Promise<Record<TaskStatus, number>> {
  const user = requireUser(actor);
  const rows = await db()
    .select({ status: tasks.status, count: sql<number>`count(*)::int` })
    .from(tasks)
    .where(and(mine(user.id), narrowed(search)))
    .groupBy(tasks.status);
  const none = { pending: 0, under_review: 0, accepted: 0, rejected: 0, paid: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
}

/** The campaigns the acting user has tasks in, by name. */
export function ownTaskCampaigns(actor: Actor): Promise<{ id: number; name: string }[]> {
  const user = requireUser(actor);
  return db()
    .selectDistinct({ id: campaigns.id, name: campaigns.name })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .where(mine(user.id))
    .orderBy(asc(campaigns.name), asc(campaigns.id));
}

/** A sum in one currency. */
export interface Sum {
  currency: string;
  amount: number;
}

/** What the acting user's work brings: sums of what each task pays, by currency. */
export async function ownEarnings(actor: Actor): Promise<Record<'underReview' | 'accepted' | 'paid', Sum[]>> {
  const user = requireUser(actor);
  const rows = await db()
    .select({
      status: tasks.status,
      currency: campaigns.currency,
      amount: sql<number>`sum(${taskTotal})`.mapWith(Number),
    })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .where(and(mine(user.id), inArray(tasks.status, ['under_review', 'accepted', 'paid'])))
    .groupBy(tasks.status, campaigns.currency)
    .orderBy(asc(campaigns.currency));
  const of = (wanted: TaskStatus): Sum[] =>
    rows.flatMap(({ status, ...sum }) => (status === wanted ? [sum] : []));
  return { underReview: of('under_review'), accepted: of('accepted'), paid: of('paid') };
}

/** The ids of the acting user's pending tasks that were rejected before and opened again. */
export async function reopenedTasks(actor: Actor): Promise<Set<number>> {
  const user = requireUser(actor);
  const rows = await db()
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        mine(user.id),
        eq(tasks.status, 'pending'),
        sql`exists (select 1 from audit_log entry where entry.subject_type = 'task'
          and entry.subject_id = ${tasks.id}::text and entry.action = 'tasks.reopen')`,
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
