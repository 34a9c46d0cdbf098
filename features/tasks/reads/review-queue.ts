import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireStaff } from '@/auth/actor';
import { db } from '@/db/client';
import { mentions } from '@/db/mentions';
import { campaigns, networks, tasks, users } from '@/db/schema';
import { type Window, within } from '@/db/window';
import { type Paging, rowsOf } from '@/lib/paging';
import type { SocialNetwork } from '@/nouns/networks';
import { bonusDue } from '../bonuses';
import { live, openAppeal, type TaskStatus, taskTotal, visibleTo } from '../policy';

/** Since when the task is in its state. */
const since = sql<string>`case tasks.status
  when 'under_review' then coalesce(tasks.completed_at, tasks.updated_at)
  when 'accepted' then tasks.accepted_at
  when 'rejected' then coalesce(tasks.rejected_at, tasks.updated_at)
  when 'paid' then tasks.paid_at
  else coalesce(tasks.assigned_at, tasks.created_at) end`;

const isPost = sql`tasks.rewarded and tasks.post_url is not null`;

/** SQL: the network a task is for, or that of the profile it was joined with. */
export const networkOfTask = sql<SocialNetwork | null>`coalesce(${tasks.network}, ${networks.network})::text`;

/** What people should look at in a post's address: an earlier task has the post too, or nobody can tell. */
export type PostMark = 'same' | 'opaque';

const mark = sql<PostMark | null>`case when tasks.same_post_as is not null then 'same'
  when tasks.post_key like '%:opaque:%' then 'opaque' end`;

/** SQL: its review ended with nobody's decision, and administrators decide. */
const escalated = sql<boolean>`(tasks.status = 'under_review' and tasks.clock_ended_at is not null)`;

const appealedAt = sql`(
  select appeal.asked_at from task_appeals appeal where appeal.task_id = tasks.id and appeal.outcome is null)`;

const columns = {
  id: tasks.id,
  title: tasks.title,
  status: tasks.status,
  campaignId: tasks.campaignId,
  campaignName: campaigns.name,
  currency: campaigns.currency,
  userId: tasks.userId,
  userName: sql<string>`${users.name}`,
  network: networkOfTask,
  total: taskTotal,
  mark,
  /** Whether there is something to approve. */
  handedIn: sql<boolean>`tasks.post_url is not null`,
  correctedAt: tasks.correctedAt,
  /** Its author appeals the rejection, and nobody decided on that yet. */
  appealed: openAppeal,
  /** It was sent again after changes were asked for. */
  changed: sql<boolean>`exists (select 1 from task_submissions version where version.task_id = tasks.id)`,
  /** Until when it is decided on. */
  reviewUntil: tasks.reviewUntil,
  /** That passed with nobody's decision. */
  escalated,
  since: sql<Date>`${since}`.mapWith(tasks.createdAt),
};

export interface ReviewFilter {
  status?: TaskStatus;
  campaignId?: number;
  userId?: number;
  network?: SocialNetwork;
  /** In its state for at least so many days. */
  days?: number;
  mark?: PostMark;
  /** Only what nobody decided on in time. */
  escalated?: boolean;
  /** Only posts whose figures propose more bonuses than were awarded. */
  bonusDue?: boolean;
  /** Only rejections that are appealed. */
  appealed?: boolean;
  /** Only posts that were accepted, paid or not. */
  posts?: boolean;
  /** The days the task came into its state on, or `posts` were handed in on. */
  window?: Window;
  /** Part of the person's or campaign's name, or of the title, or the task's whole id. */
  text?: string;
}

const matching = (text: string) =>
  mentions(text, [users.name, users.username, campaigns.name, tasks.title], tasks.id);

/** Work of people that the acting staff may see; open briefs are nobody's and have nothing to review. */
const filtered = (
  actor: Actor,
  {
    status,
    campaignId,
    userId,
    network: on,
    days,
    mark: marked,
    escalated: late,
    appealed,
    bonusDue: due,
    text,
  }: Omit<ReviewFilter, 'posts' | 'window'>,
) =>
  and(
    visibleTo(actor),
    live,
    isNotNull(tasks.userId),
    status ? eq(tasks.status, status) : undefined,
    campaignId === undefined ? undefined : eq(tasks.campaignId, campaignId),
    userId === undefined ? undefined : eq(tasks.userId, userId),
    on ? sql`${networkOfTask} = ${on}` : undefined,
    late ? escalated : undefined,
    appealed ? openAppeal : undefined,
    due ? bonusDue : undefined,
    marked ? sql`${mark} = ${marked}` : undefined,
    days === undefined ? undefined : sql`${since} <= now() - ${days} * interval '1 day'`,
    text ? matching(text) : undefined,
  );

/** SQL: the task lies in the window as a task in its state, or as a post. */
const inWindow = ({ posts, window = {} }: ReviewFilter) =>
  posts ? sql`${isPost} and ${within(sql`tasks.completed_at`, window)}` : within(since, window);

const waiting: readonly TaskStatus[] = ['pending', 'under_review', 'accepted'];

/**
 * Tasks for their staff: of those to review first what nobody decided on in time, then by the end of their review;
 * elsewhere those that wait longest, or the latest where nobody waits.
 */
export async function reviewQueue(actor: Actor, filter: ReviewFilter = {}, paging: Paging = {}) {
  requireStaff(actor);
  const { limit, offset } = rowsOf(paging);
  const order = filter.status && waiting.includes(filter.status) ? asc : desc;
  return db()
    .select(columns)
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .innerJoin(users, eq(users.id, tasks.userId))
    .leftJoin(networks, eq(networks.id, tasks.networkId))
    .where(and(filtered(actor, filter), inWindow(filter)))
    .orderBy(
      ...(filter.appealed ? [asc(appealedAt)] : []),
      ...(filter.status === 'under_review'
        ? [desc(escalated), asc(sql`coalesce(${tasks.reviewUntil}, ${since})`)]
        : []),
      order(since),
      order(tasks.id),
    )
    .limit(limit)
    .offset(offset);
}

/** A task as the list of a review queue shows it. */
export type ReviewItem = Awaited<ReturnType<typeof reviewQueue>>[number];

/** How many tasks a filter finds in each state, whatever state it asks for, in all of them, and posts among them. */
export async function countReview(
  actor: Actor,
  { status: _, posts: __, appealed: ___, escalated: ____, bonusDue: _____, ...filter }: ReviewFilter = {},
): Promise<Record<TaskStatus | 'all' | 'posts' | 'appeals' | 'escalated' | 'bonuses', number>> {
  requireStaff(actor);
  const of = (posts: boolean) =>
    sql<number>`(count(*) filter (where ${inWindow({ ...filter, posts })}))::int`;
  const counted = (those: SQL) =>
    sql<number>`(count(*) filter (where ${inWindow({ ...filter, posts: false })} and ${those}))::int`;
  const query = db()
    .select({
      status: tasks.status,
      tasks: of(false),
      posts: of(true),
      escalated: counted(escalated),
      appeals: counted(openAppeal),
      bonuses: counted(bonusDue),
    })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .$dynamic();
  // Every task of the platform may be counted, so only what the filter asks about is looked up.
  if (filter.text) query.innerJoin(users, eq(users.id, tasks.userId));
  if (filter.network) query.leftJoin(networks, eq(networks.id, tasks.networkId));
  const rows = await query.where(filtered(actor, filter)).groupBy(tasks.status);
  const counts = {
    pending: 0,
    under_review: 0,
    accepted: 0,
    rejected: 0,
    paid: 0,
    all: 0,
    posts: 0,
    appeals: 0,
    escalated: 0,
    bonuses: 0,
  };
  for (const row of rows) {
    counts[row.status] = row.tasks;
    counts.all += row.tasks;
    counts.posts += row.posts;
    counts.appeals += row.appeals;
    counts.escalated += row.escalated;
    counts.bonuses += row.bonuses;
  }
  return counts;
}

/** How many tasks wait for review, as `countReview` counts them: alone, since every page of their staff says it. */
export async function countToReview(actor: Actor): Promise<number> {
  requireStaff(actor);
  const [row] = await db()
    .select({ tasks: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .where(filtered(actor, { status: 'under_review' }));
  return row?.tasks ?? 0;
}

/** The campaigns in which somebody has a task, by name: what the queue can be narrowed to. */
export function reviewCampaigns(actor: Actor): Promise<{ id: number; name: string }[]> {
  requireStaff(actor);
  return db()
    .select({ id: campaigns.id, name: campaigns.name })
    .from(campaigns)
    .where(
      and(
        visibleTo(actor),
        sql`exists (select 1 from tasks where tasks.campaign_id = campaigns.id and tasks.user_id is not null)`,
      ),
    )
    .orderBy(asc(campaigns.name), asc(campaigns.id));
}
