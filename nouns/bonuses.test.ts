import { expect, it } from 'vitest';
import { Tiers, tiersOf, tiersText, typedTiers, typedTiersText } from './bonuses';

it('a rule is typed in rows and kept as text, whose steps it stays', () => {
  const kept = tiersText([
    { from: 10_000, pays: 5 },
    { from: 50_000, pays: 20.5 },
  ]);
  const rows = typedTiers(kept);
  expect(rows).toEqual([
    { key: 0, from: '10000', pays: '5' },
    { key: 1, from: '50000', pays: '20.5' },
  ]);
  // Nothing was touched, so that nothing is saved.
  expect(typedTiersText(rows)).toBe(kept);
  const typed = [...rows, { key: 2, from: ' 90,000 ', pays: '30' }, { key: 3, from: '', pays: ' ' }];
  expect(tiersOf(typedTiersText(typed))).toEqual([
    { from: 10_000, pays: 5 },
    { from: 50_000, pays: 20.5 },
    { from: 90_000, pays: 30 },
  ]);
  expect(typedTiers('')).toEqual([]);
});

it('a row that is half typed is refused in words', () => {
  const half = Tiers.safeParse(tiersOf(typedTiersText([{ key: 0, from: '10', pays: '' }])));
  expect(half.error?.issues[0]?.message).toBe('must say from which figure it pays how much');
});
