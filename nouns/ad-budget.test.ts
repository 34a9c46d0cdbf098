import { expect, it } from 'vitest';
import { boughtWith } from './ad-budget';

it.each([
  [1, 0.05, { views: 20, most: 1 }],
  [1, 0.03, { views: 34, most: 1.02 }],
  [0.3, 0.1, { views: 3, most: 0.3 }],
  [500, 0.000001, { views: 500_000_000, most: 500 }],
  [0, 0.05, undefined],
  [1, 0, undefined],
  [Number.NaN, 1, undefined],
])('%d at %d a view: %j', (budget, price, bought) => {
  expect(boughtWith(budget, price)).toEqual(bought);
});
