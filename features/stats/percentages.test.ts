import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePercentages } from './percentages';

describe('wholePercentages', () => {
  it('sums to 100 whatever the counts, and no share is off by a whole point', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }), (list) => {
        const counts = Object.fromEntries(list.map((count, at) => [`key ${at}`, count]));
        const total = list.reduce((sum, count) => sum + count, 0);
        const shares = wholePercentages(counts);
        expect(Object.keys(shares)).toEqual(Object.keys(counts));
        expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 100);
        for (const [key, count] of Object.entries(counts)) {
          expect(Math.abs((shares[key] ?? 0) - (total && (count * 100) / total))).toBeLessThan(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the missing points to the largest remainders, the earlier key first', () => {
    expect(wholePercentages({ a: 1, b: 1, c: 1 })).toEqual({ a: 34, b: 33, c: 33 });
    expect(wholePercentages({ a: 1, b: 5 })).toEqual({ a: 17, b: 83 });
    expect(wholePercentages({ a: 2, b: 2, c: 3 })).toEqual({ a: 29, b: 28, c: 43 });
  });
});
