import { sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { poolCovers } from '@/features/campaigns';
import { post } from '@/features/ledger';
import { refreshScore } from '@/features/participations';
import { Failure, found } from '@/lib/failure';
import { formatMoney } from '@/nouns/money';
import { type Bonuses, checkBonuses, checkPayable, refuseSecondBest } from './bonuses';
import { acceptance, type Decided, decide, earned, named, tell } from './decide';
import { type Decider, reviewerOf, taskTotal } from './policy';

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
    bestPost: (bonuses.bestPost ?? 0) > 0,
  };
  const task = await decide(decider, id, verb, changes, { handedIn }).catch(refuseSecondBest);
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
 * campaign's promise, above what was offered with the task, or finer than its currency, `wrong_state`, also for a second
 * best post of a campaign, or `not_found`;
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
