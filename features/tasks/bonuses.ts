import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { tasks } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { formatMoney, millionths, requirePayable } from '@/nouns/money';
import type { Decided } from './decide';
import { ofStaff } from './policy';

/** What is awarded on top of the post, in the campaign's currency; each at most what the campaign promises. */
export interface Bonuses {
  reach?: number;
  engagementRate?: number;
  bestPost?: number;
}

/** Refuses bonuses above what the campaign offers now, or, in all, above what was offered with the task. */
export function checkBonuses(
  { campaign, bonusOffered, currency }: Pick<Decided, 'campaign' | 'bonusOffered' | 'currency'>,
  bonuses: Bonuses,
): void {
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
export async function checkPayable(user: UserActor, id: number, bonuses: Bonuses): Promise<void> {
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

/** What the database says of a second best post of a campaign, as a refusal; everything else as it is. */
export function refuseSecondBest(error: unknown): never {
  if (constraintOf(error) !== 'tasks_best_post_key') throw error;
  throw new Failure('wrong_state', 'The best post of this campaign was chosen before.', {
    fields: { bonus_best_post: 'goes to one post of a campaign' },
  });
}

const byRule = (rule: 'reach' | 'engagement_rate', figure: SQL, most: SQL) =>
  sql<number>`coalesce((
  select max(least((tier ->> 'pays')::numeric, ${most}))
  from jsonb_array_elements(tasks.bonus_rules -> ${sql.raw(`'${rule}'`)}) tier
  where ${figure} >= (tier ->> 'from')::numeric), 0)`.mapWith(Number);

/** SQL: what the rules that were offered with the task propose for its figures, beside its `campaigns` row. */
export const proposed = {
  reach: byRule('reach', sql`tasks.reach`, sql`campaigns.promo_reach_bonus`),
  engagementRate: byRule(
    'engagement_rate',
    sql`round(100.0 * tasks.engagement / nullif(tasks.reach, 0), 2)`,
    sql`campaigns.promo_engagement_rate_bonus`,
  ),
};

/** SQL: bonuses of the accepted task may still be awarded, out of what is reserved for them. */
export const awardable = sql<boolean>`(tasks.rewarded and tasks.left_at is null and tasks.bonus_until > now()
  and tasks.reserved > 0)`;

/** SQL: its figures propose more than was awarded, which may still be. */
export const bonusDue = sql<boolean>`(${awardable} and campaigns.has_bonus
  and (${proposed.reach} > tasks.bonus_reach or ${proposed.engagementRate} > tasks.bonus_engagement_rate))`;
