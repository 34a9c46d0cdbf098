import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireEditor, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, payRunLines, payRuns, tasks, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { type LeftOutReason, mostInRun } from '@/nouns/pay-runs';
import { pay } from './pay';
import { type Decider, inOrder, live, ofStaff, ready, reviewerOf, staffed, taskTotal } from './policy';

/** What is to be paid: the tasks that are named, or all that a campaign accepted. */
export type PayOrder = { taskIds: readonly number[] } | { campaignId: number };

/** One task that a pay run paid, or left out. */
interface Line {
  taskId: number;
  userId: number | null;
  amount: number;
  currency: string;
  reason: LeftOutReason | null;
  heldUntil: Date | null;
}

export interface PayRunResult {
  /** Null where nothing was kept: it was asked what would happen, or there was nothing to look at. */
  runId: number | null;
  paid: (Line & { userId: number; reason: null })[];
  leftOut: { taskId: number; reason: LeftOutReason | 'not_found'; heldUntil: Date | null }[];
  /** What was paid in all, by currency. */
  totals: { currency: string; amount: number }[];
  /** Accepted tasks of the campaign beyond those that one run takes. */
  remaining: number;
}

/** SQL: why the task cannot be paid now; null when it can. */
const reasonAgainst = sql<LeftOutReason | null>`case
  when tasks.user_id is null then 'not_accepted'
  when tasks.status = 'paid' then 'already_paid'
  when tasks.appeal_until is not null then 'appealed'
  when tasks.status in ('pending', 'under_review') and tasks.taken_back > 0 then 'taken_back'
  when tasks.status <> 'accepted' then 'not_accepted'
  when users.banned_at is not null then 'banned'
  when not (${ready('pay')}) then 'held' end`;

const among = (ids: readonly number[], decider: Decider) =>
  and(inArray(tasks.id, [...ids]), live, ofStaff(decider));

/** What would become of each; of those that are there and theirs, in the order in which they are paid. */
const judge = (where: SQL | undefined): Promise<Line[]> =>
  db()
    .select({
      taskId: tasks.id,
      userId: tasks.userId,
      amount: taskTotal,
      currency: tasks.currency,
      reason: reasonAgainst,
      heldUntil: tasks.heldUntil,
    })
    .from(tasks)
    .leftJoin(users, eq(users.id, tasks.userId))
    .where(where)
    .orderBy(...inOrder);

/** What the campaign accepted and has not paid: what can be paid first, and of that the oldest. */
async function acceptedIn(decider: Decider, campaignId: number): Promise<{ ids: number[]; more: number }> {
  const [campaign] = await db()
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), staffed(decider)));
  found(campaign, 'This campaign');
  const rows = await db()
    .select({ id: tasks.id, all: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(tasks)
    .leftJoin(users, eq(users.id, tasks.userId))
    .where(and(eq(tasks.campaignId, campaignId), eq(tasks.status, 'accepted'), live))
    .orderBy(desc(sql`${reasonAgainst} is null`), asc(tasks.acceptedAt), asc(tasks.id))
    .limit(mostInRun);
  return { ids: rows.map(({ id }) => id), more: (rows[0]?.all ?? 0) - rows.length };
}

/** Sums in the database: amounts are added nowhere else. */
const totalsOf = (lines: readonly Line[]) =>
  lines.length === 0
    ? []
    : db()
        .select({ currency: tasks.currency, amount: sql<number>`sum(${taskTotal})`.mapWith(Number) })
        .from(tasks)
        .where(
          inArray(
            tasks.id,
            lines.map(({ taskId }) => taskId),
          ),
        )
        .groupBy(tasks.currency)
        .orderBy(tasks.currency);

async function resultOf(
  runId: number | null,
  lines: readonly Line[],
  asked: readonly number[],
  remaining = 0,
): Promise<PayRunResult> {
  const paid = lines.flatMap((line) =>
    line.reason === null && line.userId !== null
      ? [{ ...line, userId: line.userId, reason: line.reason, heldUntil: null }]
      : [],
  );
  const known = new Set(lines.map(({ taskId }) => taskId));
  const leftOut: PayRunResult['leftOut'] = [
    ...lines.flatMap(({ taskId, reason, heldUntil }) =>
      reason ? [{ taskId, reason, heldUntil: reason === 'held' ? heldUntil : null }] : [],
    ),
    ...[...new Set(asked)]
      .filter((id) => !known.has(id))
      .map((taskId) => ({ taskId, reason: 'not_found' as const, heldUntil: null })),
  ];
  return { runId, paid, leftOut, totals: await totalsOf(paid), remaining };
}

/** The run of the same key that was there before, as it was answered then. */
async function before(decider: Decider, key: string, order: PayOrder): Promise<PayRunResult> {
  const by = reviewerOf(decider);
  const [run] = await db()
    .select({ id: payRuns.id })
    .from(payRuns)
    .where(and(eq(payRuns.key, key), sql`${payRuns.startedBy} is not distinct from ${by}`));
  const { id } = found(run, 'This pay run');
  const lines = await db().select().from(payRunLines).where(eq(payRunLines.runId, id));
  return resultOf(id, lines, 'taskIds' in order ? order.taskIds : []);
}

/** Pays in the caller's transaction what can be paid, and keeps what became of each. */
export async function payAll(decider: Decider, order: PayOrder, key?: string): Promise<PayRunResult> {
  const campaignId = 'campaignId' in order ? order.campaignId : null;
  const [run] = await db()
    .insert(payRuns)
    .values({ key: key ?? null, startedBy: reviewerOf(decider), campaignId })
    .onConflictDoNothing()
    .returning({ id: payRuns.id });
  if (!run) return before(decider, key ?? '', order);
  const { ids, more } =
    'campaignId' in order
      ? await acceptedIn(decider, order.campaignId)
      : { ids: [...order.taskIds], more: 0 };
  // All of them before the first is paid.
  await db()
    .select({ id: tasks.id })
    .from(tasks)
    .where(among(ids, decider))
    .orderBy(...inOrder)
    .for('no key update');
  const lines = await judge(among(ids, decider));
  if (lines.length === 0) {
    await db().delete(payRuns).where(eq(payRuns.id, run.id));
    return resultOf(null, lines, ids);
  }
  for (const { taskId, reason } of lines) if (reason === null) await pay(decider, taskId, run.id);
  await db()
    .insert(payRunLines)
    .values(
      lines.map((line) => ({
        ...line,
        runId: run.id,
        heldUntil: line.reason === 'held' ? line.heldUntil : null,
      })),
    );
  const result = await resultOf(run.id, lines, ids, more);
  await recordAudit(
    decider,
    'pay_runs.pay',
    { type: 'pay_run', id: run.id },
    { paid: result.paid.length, leftOut: result.leftOut.length, totals: result.totals },
  );
  return result;
}

/**
 * Pays many accepted tasks at once, each exactly once, and keeps what was paid and what was left out and why: a task that
 * is held, of somebody banned, taken back, paid before or not accepted stops nobody else's. With the same `key` it happens
 * once, and is answered as it was. `dryRun` says what would happen. For whoever may pay a single task. Fails with
 * `not_found` for a campaign that is not theirs, and `invalid` for more tasks than one run takes.
 */
export async function runPayments(
  actor: Actor,
  order: PayOrder,
  { key, dryRun = false }: { key?: string; dryRun?: boolean } = {},
): Promise<PayRunResult> {
  const user = requireEditor(actor);
  if ('taskIds' in order && order.taskIds.length > mostInRun) {
    throw new Failure('invalid', 'These are more tasks than can be paid at once.', {
      fields: { task_ids: `must have at most ${mostInRun} members` },
    });
  }
  if (!dryRun) return transaction(() => payAll(requireProof(user), order, key));
  const { ids, more } =
    'campaignId' in order ? await acceptedIn(user, order.campaignId) : { ids: order.taskIds, more: 0 };
  return resultOf(null, await judge(among(ids, user)), ids, more);
}
