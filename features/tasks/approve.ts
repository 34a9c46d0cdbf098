import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireEditor, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { type campaigns, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { coverBeyondBound, poolCovers } from '@/features/campaigns';
import { post } from '@/features/ledger';
import { refreshScore } from '@/features/participations';
import { Failure, found } from '@/lib/failure';
import { formatMoney, requirePayable } from '@/nouns/money';
import { acceptance, type Decided, decide, named, tell } from './decide';
import { ofStaff, taskTotal } from './policy';

/** What is awarded on top of the post, in the campaign's currency; each at most what the campaign promises. */
export interface Bonuses {
  reach?: number;
  engagementRate?: number;
  bestPost?: number;
}

type Campaign = typeof campaigns.$inferSelect;

function checkBonuses(campaign: Campaign, { reach = 0, engagementRate = 0, bestPost = 0 }: Bonuses): void {
  const fields: Record<string, string> = {};
  const check = (name: string, awarded: number, promised: number) => {
    const most = campaign.hasBonus ? promised : 0;
    if (awarded > most) fields[name] = `must be at most ${most}`;
  };
  check('bonus_reach', reach, campaign.promoReachBonus);
  check('bonus_engagement_rate', engagementRate, campaign.promoEngagementRateBonus);
  check('bonus_best_post', bestPost, campaign.promoBestPostBonus);
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
 * Holds the campaign's row, so that of two approvals at once the second counts the first. What a post pays was reserved
 * when it was taken; bonuses, and posts of which the deadline had passed, may not take what is promised to others.
 */
async function checkBudget({ campaign, total, reserved }: Decided): Promise<void> {
  if (await poolCovers(campaign.id)) return;
  const [spend] = await db().execute<{ over: boolean }>(sql`
    select sum(${taskTotal}) > (select budget from campaigns where id = ${campaign.id}) as over
    from tasks where campaign_id = ${campaign.id} and rewarded`);
  const budget = formatMoney(found(campaign.budget, 'The budget'), { currency: campaign.currency });
  if (spend?.over) {
    throw new Failure('limit_reached', `Approving this would pass the campaign's budget of ${budget}.`);
  }
  if (total > reserved) {
    const message = `The rest of the campaign's budget of ${budget} is promised for other posts.`;
    throw new Failure('limit_reached', message);
  }
}

/**
 * Accepts a task that waits for review, or is pending: the influencer is owed post and bonuses, the advertiser
 * owes them, the leaderboard counts the task, all in one transaction. Fails with `invalid` for a bonus above the
 * campaign's promise or finer than its currency, `limit_reached` beyond its budget or, without one, beyond its seats
 * and the advertiser's limit, `wrong_state`, or `not_found`. Screens ask for `handedIn`: nobody approves there by mistake
 * what was never sent.
 */
export async function approveTask(
  actor: Actor,
  id: number,
  bonuses: Bonuses = {},
  { handedIn = false } = {},
): Promise<void> {
  const user = requireEditor(actor);
  await transaction(async () => {
    await checkPayable(user, id, bonuses);
    const changes = {
      acceptedAt: sql`now()`,
      completedAt: sql`coalesce(tasks.completed_at, now())`,
      reviewedBy: user.id,
      decidedFrom: sql`tasks.status`,
      bonusReach: bonuses.reach ?? 0,
      bonusEngagementRate: bonuses.engagementRate ?? 0,
      bonusBestPost: bonuses.bestPost ?? 0,
    };
    const task = await decide(user, id, 'approve', changes, { handedIn });
    const { campaign, currency } = task;
    checkBonuses(campaign, bonuses);
    await refreshScore(task.participationId);
    if (campaign.budget === null) await coverBeyondBound(campaign.id);
    else await checkBudget(task);
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
    const sum = formatMoney(task.total, { currency });
    await tell(task, {
      what: 'Task accepted',
      message: `${named(task)} was accepted. It earns you ${sum}.`,
    });
    await recordAudit(user, 'tasks.approve', { type: 'task', id }, { total: task.total, ...bonuses });
  });
}
