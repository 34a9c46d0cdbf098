import { formatMoney, millionths } from './money';

/** What bonuses a campaign offers with each post, in its currency. */
export interface OfferedBonuses {
  hasBonus: boolean;
  promoReachBonus: number;
  promoEngagementRateBonus: number;
  promoBestPostBonus: number;
}

/** The bonuses of one post in all; none while they are switched off. */
export function bonusesOf({ hasBonus, ...bonuses }: OfferedBonuses): number {
  if (!hasBonus) return 0;
  const { promoReachBonus, promoEngagementRateBonus, promoBestPostBonus } = bonuses;
  const each = [promoReachBonus, promoEngagementRateBonus, promoBestPostBonus].map(millionths);
  return each.reduce((sum, bonus) => sum + bonus, 0) / 1_000_000;
}

/**
 * Why nobody could join for want of money: the budget is below what is reserved for the first participant, a post for
 * joining and one for each open brief, each with all bonuses. Undefined when it suffices, and without a budget.
 */
export function budgetProblem({
  budget,
  postRate,
  bonuses,
  briefs,
  currency,
}: {
  budget: number | null;
  postRate: number;
  /** What one post may earn on top. */
  bonuses: number;
  /** How many briefs are open. */
  briefs: number;
  currency: string;
}): string | undefined {
  const posts = 1 + briefs;
  const least = (millionths(postRate) + millionths(bonuses)) * posts;
  if (budget === null || millionths(budget) >= least) return undefined;
  const sum = formatMoney(least / 1_000_000, { currency });
  const what = posts === 1 ? 'one post' : `the ${posts} posts of one influencer`;
  return `must pay for ${what}${bonuses > 0 ? ' with all bonuses' : ''} at least: ${sum}`;
}
