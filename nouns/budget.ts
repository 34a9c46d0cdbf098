import { formatMoney, millionths } from './money';

/**
 * Why nobody could join for want of money: the budget is below what the first participant is promised, a post for
 * joining and one for each open brief. Undefined when it suffices, and without a budget.
 */
export function budgetProblem({
  budget,
  postRate,
  briefs,
  currency,
}: {
  budget: number | null;
  postRate: number;
  /** How many briefs are open. */
  briefs: number;
  currency: string;
}): string | undefined {
  const posts = 1 + briefs;
  const least = millionths(postRate) * posts;
  if (budget === null || millionths(budget) >= least) return undefined;
  const sum = formatMoney(least / 1_000_000, { currency });
  return posts === 1
    ? `must pay for one post at least: ${sum}`
    : `must pay for the ${posts} posts of one influencer at least: ${sum}`;
}
