import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, type Platform, requireUser, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, type taskStatus, tasks } from '@/db/schema';
import { poolCovers, withinCover } from '@/features/campaigns';
import { momentText } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import { formatMoney } from '@/nouns/money';
import { statusWords as wordsOf } from '@/nouns/status';

export type TaskStatus = (typeof taskStatus.enumValues)[number];

/** From which states each verb leads where. Whatever is not listed is a conflict. */
export const transitions = {
  complete: { from: ['pending'], to: 'under_review', word: 'completed' },
  leave: { from: ['pending'], to: 'pending', word: 'left' },
  review: { from: ['pending'], to: 'under_review', word: 'set in review' },
  approve: { from: ['pending', 'under_review'], to: 'accepted', word: 'approved' },
  reject: { from: ['pending', 'under_review'], to: 'rejected', word: 'rejected' },
  changes: { from: ['under_review'], to: 'pending', word: 'sent back' },
  overturn: { from: ['rejected'], to: 'accepted', word: 'accepted' },
  uphold: { from: ['rejected'], to: 'rejected', word: 'upheld' },
  pay: { from: ['accepted'], to: 'paid', word: 'paid' },
  reopen: { from: ['rejected'], to: 'pending', word: 'reopened' },
} as const satisfies Record<string, { from: readonly TaskStatus[]; to: TaskStatus; word: string }>;

export type TaskVerb = keyof typeof transitions;

/** A state within a message, e.g. `in review`. */
export const statusWords = (status: TaskStatus) =>
  status === 'pending' ? 'still to do' : wordsOf('task', status);

/** SQL: what the task pays in all, in the currency of its campaign. */
export const taskTotal = sql<number>`tasks.total`.mapWith(Number);

/** Who decides on tasks: staff, or the platform once the time of a review is over. */
export type Decider = UserActor | Platform;

/** The user who decided, where one did. */
export const reviewerOf = (decider: Decider) => (decider.kind === 'user' ? decider.id : null);

/** SQL: the campaign is one the decider answers for. */
export const staffed = (decider: Decider): SQL | undefined =>
  decider.kind === 'platform' || decider.role === 'admin'
    ? undefined
    : and(eq(campaigns.advertiserId, decider.advertiserId ?? 0), isNull(campaigns.deletedAt));

/** SQL: tasks the acting user may see: all of them, those of their organisation's campaigns, or their own. */
export function visibleTo(actor: Actor): SQL | undefined {
  const user = requireUser(actor);
  return user.role === 'influencer' ? eq(tasks.userId, user.id) : staffed(user);
}

/** SQL: the days for which its campaign holds the task's payment are over. */
const notHeld = sql`(tasks.held_until is null or tasks.held_until <= now())`;

/** SQL: the task waits in a state the verb starts from, belongs to somebody and was not left. */
export const ready = (verb: TaskVerb): SQL => {
  const from = sql.join(
    transitions[verb].from.map((status) => sql`${status}::task_status`),
    sql`, `,
  );
  const held = verb === 'pay' ? sql`and ${notHeld}` : sql``;
  return sql`tasks.status in (${from}) and tasks.left_at is null and tasks.user_id is not null ${held}`;
};

/** SQL: the campaign of the task was not cancelled. */
export const running = sql`not exists (select 1 from campaigns where id = tasks.campaign_id and status = 'cancelled')`;

/** SQL: its author may change what they handed in: nobody has opened it, or it was rejected and its deadline is ahead. */
export const correctable = sql<boolean>`(tasks.left_at is null and (
  (tasks.status = 'under_review' and tasks.review_opened_at is null)
  or (tasks.status = 'rejected' and now() <= tasks.deadline and ${running})))`;

/** SQL: nobody has decided on an appeal of the task yet. */
export const openAppeal = sql<boolean>`exists (
  select 1 from task_appeals appeal where appeal.task_id = tasks.id and appeal.outcome is null)`;

/** SQL: its author may appeal the rejection: a post was sent, the time is not over, and they have not done so before. */
export const appealable = sql<boolean>`(tasks.left_at is null and tasks.status = 'rejected'
  and tasks.post_url is not null and tasks.appeal_until > now() and not exists (
    select 1 from task_appeals appeal where appeal.task_id = tasks.id and appeal.rejected_at = tasks.rejected_at))`;

/** SQL: the task belongs to a campaign that the decider answers for; for the WHERE of a write. */
export const ofStaff = (decider: Decider): SQL =>
  sql`exists (select 1 from campaigns where campaigns.id = tasks.campaign_id and ${staffed(decider) ?? sql`true`})`;

/** What a write sets that sends a task for review: its clock starts, with the days its campaign gives. */
export const clockStarts = {
  reviewUntil: sql`now() + (select review_days from campaigns where campaigns.id = tasks.campaign_id) * interval '1 day'`,
  clockEndedAt: null,
  reviewReminded: false,
} as const;

/** What a write sets that leaves nothing of what was sent in a task. */
export const notSent = {
  opensAt: sql`least(tasks.opens_at, now())`,
  postUrl: null,
  postKey: null,
  samePostAs: null,
  network: null,
  screenshots: [],
  caption: '',
  itemChecks: [],
  itemAnswers: [],
  completedAt: null,
  correctedAt: null,
  reviewOpenedAt: null,
  reviewedBy: null,
  decidedFrom: null,
  reach: 0,
  likes: 0,
  comments: 0,
  shares: 0,
};

/** What a write sets that gives a task back to its owner, with the deadline they get. */
export const givenBack = (deadline: SQL) => ({
  deadline,
  // What is nearer than a reminder is no news: whoever gives it back says it.
  deadlineReminded: sql`case when ${deadline} <= now() + interval '6 hours' then 6
    when ${deadline} <= now() + interval '48 hours' then 48 end`,
  reviewUntil: null,
  clockEndedAt: null,
  reviewReminded: false,
});

/** Why a write of one of the acting user's tasks matched nothing: it is not there, or not in the right state. */
export async function refusal(where: SQL, verb: TaskVerb, { handedIn = false } = {}) {
  const [task] = await db()
    .select({
      status: tasks.status,
      userId: tasks.userId,
      leftAt: tasks.leftAt,
      postUrl: tasks.postUrl,
      heldUntil: tasks.heldUntil,
    })
    .from(tasks)
    .where(where);
  const { status, userId, postUrl, heldUntil } = found(task?.leftAt === null ? task : undefined, 'This task');
  if (userId === null) {
    return new Failure(
      'wrong_state',
      'This is the brief of every participant; act on the task of one of them.',
    );
  }
  if (handedIn && postUrl === null && transitions[verb].from.some((from) => from === status)) {
    return new Failure('invalid', `No post was sent, so the task cannot be ${transitions[verb].word}.`);
  }
  if (verb === 'pay' && status === 'accepted' && heldUntil) {
    return new Failure('wrong_state', `Its campaign holds this payment until ${momentText(heldUntil)}.`);
  }
  return new Failure(
    'wrong_state',
    `This task is ${statusWords(status)} and cannot be ${transitions[verb].word} any more.`,
  );
}

/** SQL: the task was not left; a task that was is hidden from everybody. */
export const live = isNull(tasks.leftAt);

/**
 * The order in which whoever changes several tasks holds and changes them: by person, as the board adds them up. Two who
 * go through the same people alike never wait for each other in a circle.
 */
export const inOrder = [asc(tasks.userId), asc(tasks.participationId), asc(tasks.id)] as const;

/**
 * Makes a change that may promise a task's money again, within its organisation's cover. `limit_reached` otherwise, without
 * figures, since authors of tasks learn it as well; what the campaign's own budget pays is `requirePool`'s.
 */
export async function promising<T>(taskId: number, change: () => Promise<T>): Promise<T> {
  const [task] = await db().select({ id: tasks.campaignId }).from(tasks).where(eq(tasks.id, taskId));
  if (!task) return change();
  const refusal = new Failure(
    'limit_reached',
    'What this task may earn is reserved for something else by now.',
  );
  return withinCover({ type: 'campaign', id: task.id }, change, { refusal });
}

/** Refuses what was just promised when the campaign's budget does not pay it beside everything else (`limit_reached`). */
export async function requirePool({
  id,
  budget,
  currency,
}: Pick<typeof campaigns.$inferSelect, 'id' | 'budget' | 'currency'>): Promise<void> {
  if (budget === null || (await poolCovers(id))) return;
  const sum = formatMoney(budget, { currency });
  throw new Failure('limit_reached', `The campaign's budget of ${sum} is promised for other posts already.`);
}
