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

/** What a campaign pays each participant at most: a post for joining and one for each open brief, each with all bonuses. */
export interface Paying {
  postRate: number;
  /** What one post may earn on top. */
  bonuses: number;
  /** How many briefs are open. */
  briefs: number;
  currency: string;
}

/** The most one participant may earn, in millionths. */
const each = ({ postRate, bonuses, briefs }: Paying) =>
  (millionths(postRate) + millionths(bonuses)) * (1 + briefs);

/** Which of budget and seats ends first, and what becomes of the other; undefined where they end together, or one is missing. */
export function endsFirst({
  budget,
  seats,
  ...paying
}: Paying & { budget: number | null; seats: number | null }): string | undefined {
  const one = each(paying);
  if (budget === null || seats === null || seats < 1 || one <= 0) return undefined;
  const reaches = Math.floor(millionths(budget) / one);
  if (reaches < 1) return undefined;
  if (reaches < seats) {
    const of = `${reaches.toLocaleString('en')} of ${seats.toLocaleString('en')} seats`;
    return `The budget ends first: it pays for ${of}${paying.bonuses > 0 ? ' with all bonuses' : ''}.`;
  }
  const rest = millionths(budget) - one * seats;
  if (rest <= 0) return undefined;
  const sum = formatMoney(rest / 1_000_000, { currency: paying.currency });
  return `The seats end first: ${sum} of the budget is not used, and stays reserved while the campaign runs.`;
}

/**
 * Why nobody could join for want of money: the budget is below what is reserved for the first participant. Undefined when
 * it suffices, and without a budget.
 */
export function budgetProblem({ budget, ...paying }: Paying & { budget: number | null }): string | undefined {
  const least = each(paying);
  if (budget === null || millionths(budget) >= least) return undefined;
  const posts = 1 + paying.briefs;
  const sum = formatMoney(least / 1_000_000, { currency: paying.currency });
  const what = posts === 1 ? 'one post' : `the ${posts} posts of one influencer`;
  return `must pay for ${what}${paying.bonuses > 0 ? ' with all bonuses' : ''} at least: ${sum}`;
}
