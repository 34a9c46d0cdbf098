import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireStaff, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, payRunLines, payRuns as runs, tasks, users } from '@/db/schema';
import { found } from '@/lib/failure';
import { type Paging, rowsOf } from '@/lib/paging';
import { ready, staffed, taskTotal } from '../policy';

interface Total {
  currency: string;
  amount: number;
}

/** Money by currency, as JSON of the database. */
const totals = (amount: SQL, of: SQL) => sql<Total[]>`coalesce((
  select json_agg(json_build_object('currency', currency, 'amount', amount::float8) order by currency)
  from (select ${amount} as amount, currency ${of} group by currency) sums), '[]')`;

/** SQL: the lines of the run that the user may see; an organisation sees what was paid for its own campaigns. */
const theirLines = (user: UserActor) => sql`
  from pay_run_lines line join tasks on tasks.id = line.task_id
  join campaigns on campaigns.id = tasks.campaign_id
  where line.run_id = pay_runs.id and ${staffed(user) ?? sql`true`}`;

const columns = (user: UserActor) => ({
  id: runs.id,
  at: runs.createdAt,
  /** Who started it; null for the platform, and for administrators where an organisation looks. */
  by: sql<string | null>`(select name from users where users.id = pay_runs.started_by
    and ${user.role === 'admin' ? sql`true` : sql`users.advertiser_id = ${user.advertiserId}`})`,
  /** It is one of those that the platform starts every week. */
  weekly: sql<boolean>`pay_runs.started_by is null`,
  /** The campaign of all of it; null for several. */
  campaign: sql<string | null>`(select case when count(distinct campaigns.id) = 1 then min(campaigns.name) end
    ${theirLines(user)})`,
  paid: sql<number>`(select count(*) ${theirLines(user)} and line.reason is null)`.mapWith(Number),
  leftOut: sql<number>`(select count(*) ${theirLines(user)} and line.reason is not null)`.mapWith(Number),
  totals: totals(
    sql`sum(amount)`,
    sql`from (select line.amount, line.currency ${theirLines(user)} and line.reason is null) paid`,
  ),
});

const read = (user: UserActor, where: SQL | undefined, paging: Paging) => {
  const { limit, offset } = rowsOf(paging);
  return db()
    .select(columns(user))
    .from(runs)
    .where(and(sql`exists (select 1 ${theirLines(user)})`, where))
    .orderBy(desc(runs.id))
    .limit(limit)
    .offset(offset);
};

/** A pay run, as far as its reader may see it. */
export type PayRun = Awaited<ReturnType<typeof read>>[number];

/** The pay runs of the user's campaigns, all for administrators, newest first. */
export function payRuns(actor: Actor, paging: Paging = {}): Promise<PayRun[]> {
  return read(requireStaff(actor), undefined, paging);
}

/** How many there are. */
export function countPayRuns(actor: Actor): Promise<number> {
  return db().$count(runs, sql`exists (select 1 ${theirLines(requireStaff(actor))})`);
}

const linesOf = (user: UserActor, runId: number) =>
  db()
    .select({
      taskId: payRunLines.taskId,
      title: tasks.title,
      campaign: campaigns.name,
      username: users.username,
      name: users.name,
      amount: payRunLines.amount,
      currency: payRunLines.currency,
      reason: payRunLines.reason,
      heldUntil: payRunLines.heldUntil,
    })
    .from(payRunLines)
    .innerJoin(tasks, eq(tasks.id, payRunLines.taskId))
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .leftJoin(users, eq(users.id, payRunLines.userId))
    .where(and(eq(payRunLines.runId, runId), staffed(user)))
    .orderBy(asc(users.name), asc(payRunLines.taskId));

/** One task within a pay run: paid where it has no reason. */
export type PayRunLine = Awaited<ReturnType<typeof linesOf>>[number];

/** A pay run with its lines; `not_found` where none of them is the user's to see. */
export async function payRun(actor: Actor, id: number): Promise<PayRun & { lines: PayRunLine[] }> {
  const user = requireStaff(actor);
  const [run] = await read(user, eq(runs.id, id), {});
  return { ...found(run, 'This pay run'), lines: await linesOf(user, id) };
}

/** What a campaign has accepted and not paid. */
export interface ReadyToPay {
  campaignId: number;
  campaign: string;
  weekly: boolean;
  currency: string;
  /** What can be paid now. */
  ready: number;
  amount: number;
  /** What is held, or of somebody banned. */
  waiting: number;
}

/** The user's campaigns with something accepted and unpaid, the largest number first; at most a hundred. */
export async function readyToPay(actor: Actor): Promise<ReadyToPay[]> {
  const user = requireStaff(actor);
  const payable = sql`(${ready('pay')} and users.banned_at is null)`;
  return db()
    .select({
      campaignId: campaigns.id,
      campaign: campaigns.name,
      weekly: sql<boolean>`${campaigns.paying} = 'weekly'`,
      currency: campaigns.currency,
      ready: sql<number>`count(*) filter (where ${payable})`.mapWith(Number),
      amount: sql<number>`coalesce(sum(${taskTotal}) filter (where ${payable}), 0)`.mapWith(Number),
      waiting: sql<number>`count(*) filter (where not ${payable})`.mapWith(Number),
    })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .innerJoin(users, eq(users.id, tasks.userId))
    .where(and(eq(tasks.status, 'accepted'), sql`tasks.left_at is null`, staffed(user)))
    .groupBy(campaigns.id)
    .orderBy(desc(sql`count(*)`), asc(campaigns.id))
    .limit(100);
}
