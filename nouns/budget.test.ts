import { expect, it } from 'vitest';
import { bonusesOf, budgetProblem, endsFirst } from './budget';

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

it.each([
  [null, 10, 30, 0, undefined],
  [100, null, 30, 0, undefined],
  [20, 10, 30, 0, undefined],
  [300, 10, 30, 0, undefined],
  [100, 10, 0, 0, undefined],
  [100, 10, 30, 0, 'The budget ends first: it pays for 3 of 10 seats.'],
  [100, 10, 20, 10, 'The budget ends first: it pays for 3 of 10 seats with all bonuses.'],
  // Tenths that do not add up as floats.
  [0.3, 4, 0.1, 0, 'The budget ends first: it pays for 3 of 4 seats.'],
  [
    400.5,
    10,
    30,
    0,
    'The seats end first: $100.50 of the budget is not used, and stays reserved while the campaign runs.',
  ],
])('a budget of %s for %s seats at %s and %s: %s', (budget, seats, postRate, bonuses, words) => {
  expect(endsFirst({ budget, seats, postRate, bonuses, briefs: 0, currency: 'USD' })).toBe(words);
});

it('each open brief is a post more for every seat', () => {
  const campaign = { budget: 100, seats: 5, postRate: 10, bonuses: 5, briefs: 1, currency: 'USD' };
  expect(endsFirst(campaign)).toBe('The budget ends first: it pays for 3 of 5 seats with all bonuses.');
});
