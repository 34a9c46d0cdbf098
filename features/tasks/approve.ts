import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireEditor, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { poolCovers } from '@/features/campaigns';
import { post } from '@/features/ledger';
import { refreshScore } from '@/features/participations';
import { Failure, found } from '@/lib/failure';
import { formatMoney, millionths, requirePayable } from '@/nouns/money';
import { acceptance, type Decided, decide, earned, named, tell } from './decide';
import { type Decider, ofStaff, reviewerOf, taskTotal } from './policy';

/** What is awarded on top of the post, in the campaign's currency; each at most what the campaign promises. */
export interface Bonuses {
  reach?: number;
  engagementRate?: number;
  bestPost?: number;
}

/** Refuses bonuses above what the campaign offers now, or, in all, above what was offered with the task. */
function checkBonuses({ campaign, bonusOffered, currency }: Decided, bonuses: Bonuses): void {
  const { reach = 0, engagementRate = 0, bestPost = 0 } = bonuses;
  const awards: [name: string, awarded: number, offered: number][] = [
    ['bonus_reach', reach, campaign.promoReachBonus],
    ['bonus_engagement_rate', engagementRate, campaign.promoEngagementRateBonus],
    ['bonus_best_post', bestPost, campaign.promoBestPostBonus],
  ];
  const fields: Record<string, string> = {};
  for (const [name, awarded, offered] of awards) {
    const most = campaign.hasBonus ? offered : 0;
    if (awarded > most) fields[name] = `must be at most ${most}`;
  }
  const sum = awards.reduce((total, [, awarded]) => total + millionths(awarded), 0);
  const [last] = awards.findLast(([, awarded]) => awarded > 0) ?? [];
  if (last && Object.keys(fields).length === 0 && sum > millionths(bonusOffered)) {
    const most = formatMoney(bonusOffered, { currency });
    fields[last] = `must leave all bonuses at ${most} at most, which were offered with this task`;
  }
  if (Object.keys(fields).length > 0) {
    throw new Failure('invalid', 'A bonus is more than the campaign promises.', { fields });
  }
}

/** Refuses bonuses that nobody can pay; a task that is not there or not theirs is refused by the decision itself. */
async function checkPayable(user: UserActor, id: number, bonuses: Bonuses): Promise<void> {
  const [task] = await db()
    .select({ currency: tasks.currency })
    .from(tasks)
    .where(and(eq(tasks.id, id), ofStaff(user)));
  if (!task) return;
  requirePayable(task.currency, {
    bonus_reach: bonuses.reach,
    bonus_engagement_rate: bonuses.engagementRate,
    bonus_best_post: bonuses.bestPost,
  });
}

/**
 * Holds the campaign's row and refuses what would pass its budget. What is approved was reserved when the task was taken,
 * so only tasks of earlier versions, which promised more than their budget pays, are ever refused.
 */
async function checkBudget({ campaign }: Decided): Promise<void> {
  if (await poolCovers(campaign.id)) return;
  const [spend] = await db().execute<{ over: boolean }>(sql`
    select sum(${taskTotal}) > (select budget from campaigns where id = ${campaign.id}) as over
    from tasks where campaign_id = ${campaign.id} and rewarded`);
  if (!spend?.over) return;
  const budget = formatMoney(found(campaign.budget, 'The budget'), { currency: campaign.currency });
  throw new Failure('limit_reached', `Approving this would pass the campaign's budget of ${budget}.`);
}

/**
 * Accepts a task, in the transaction of whoever decides: the influencer is owed post and bonuses, the advertiser owes
 * them, the leaderboard counts the task. It comes out of what was reserved for the task. What is told and recorded of it
 * is the caller's.
 */
export async function accept(
  decider: Decider,
  id: number,
  bonuses: Bonuses = {},
  { verb = 'approve', handedIn = false }: { verb?: 'approve' | 'overturn'; handedIn?: boolean } = {},
): Promise<Decided> {
  const changes = {
    acceptedAt: sql`now()`,
    completedAt: sql`coalesce(tasks.completed_at, now())`,
    reviewedBy: reviewerOf(decider),
    // An appeal is decided once: nothing leads back from it.
    decidedFrom: verb === 'approve' ? sql`tasks.status` : null,
    rejectedAt: null,
    rejectReason: null,
    appealUntil: null,
    bonusReach: bonuses.reach ?? 0,
    bonusEngagementRate: bonuses.engagementRate ?? 0,
    bonusBestPost: bonuses.bestPost ?? 0,
  };
  const task = await decide(decider, id, verb, changes, { handedIn });
  const { campaign, currency } = task;
  checkBonuses(task, bonuses);
  await refreshScore(task.participationId);
  if (campaign.budget !== null) await checkBudget(task);
  if (task.total > 0) {
    const owed = sql`(select ${taskTotal} from tasks where tasks.id = ${id})`;
    const { advertiserId } = campaign;
    await post({
      reference: acceptance(task),
      kind: 'task.accepted',
      subject: { type: 'task', id },
      entries: [
        { kind: 'unbilled', owner: `advertiser:${advertiserId}`, currency, amount: owed },
        { kind: 'task_payable', owner: `user:${task.userId}`, currency, amount: sql`-${owed}` },
      ],
    });
  }
  return task;
}

/**
 * Accepts a task that waits for review, or is pending, for its staff. Fails with `invalid` for a bonus above the
 * campaign's promise, above what was offered with the task, or finer than its currency, `wrong_state`, or `not_found`;
 * `limit_reached` only for tasks from before their money was reserved. Screens ask for `handedIn`: nobody approves there
 * by mistake what was never sent.
 */
export async function approveTask(
  actor: Actor,
  id: number,
  bonuses: Bonuses = {},
  options: { handedIn?: boolean } = {},
): Promise<void> {
  const user = requireEditor(actor);
  await transaction(async () => {
    await checkPayable(user, id, bonuses);
    const task = await accept(user, id, bonuses, options);
    await tell(task, {
      what: 'Task accepted',
      message: `${named(task)} was accepted. It earns you ${earned(task)}.`,
    });
    await recordAudit(user, 'tasks.approve', { type: 'task', id }, { total: task.total, ...bonuses });
  });
}
