import { expect, it } from 'vitest';
import { bonusesOf, budgetProblem } from './budget';

it.each([
  [null, 45, 0, 0, undefined],
  [45, 45, 0, 0, undefined],
  [44.99, 45, 0, 0, 'must pay for one post at least: $45.00'],
  [0, 0, 0, 2, undefined],
  [0.3, 0.1, 0, 2, undefined],
  [100, 45, 0, 2, 'must pay for the 3 posts of one influencer at least: $135.00'],
  [45, 45, 5.5, 0, 'must pay for one post with all bonuses at least: $50.50'],
  [50.5, 45, 5.5, 0, undefined],
  [100, 45, 5, 1, undefined],
  [99.99, 45, 5, 1, 'must pay for the 2 posts of one influencer with all bonuses at least: $100.00'],
])(
  'a budget of %s at %s a post, bonuses of %s and %s briefs: %s',
  (budget, postRate, bonuses, briefs, problem) => {
    expect(budgetProblem({ budget, postRate, bonuses, briefs, currency: 'USD' })).toBe(problem);
  },
);

it('bonuses add up exactly, and to nothing while they are off', () => {
  const bonuses = { promoReachBonus: 0.1, promoEngagementRateBonus: 0.2, promoBestPostBonus: 5 };
  expect(bonusesOf({ hasBonus: true, ...bonuses })).toBe(5.3);
  expect(bonusesOf({ hasBonus: false, ...bonuses })).toBe(0);
});
