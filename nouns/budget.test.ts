import { expect, it } from 'vitest';
import { budgetProblem } from './budget';

it.each([
  [null, 45, 0, undefined],
  [45, 45, 0, undefined],
  [44.99, 45, 0, 'must pay for one post at least: $45.00'],
  [0, 0, 2, undefined],
  [0.3, 0.1, 2, undefined],
  [100, 45, 2, 'must pay for the 3 posts of one influencer at least: $135.00'],
])('a budget of %s at %s a post and %s briefs: %s', (budget, postRate, briefs, problem) => {
  expect(budgetProblem({ budget, postRate, briefs, currency: 'USD' })).toBe(problem);
});
