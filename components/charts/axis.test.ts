import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisOf } from './axis';
import type { ChartUnit } from './chart-unit';

const dollars: ChartUnit = { kind: 'money', currency: 'USD' };
const labels = (values: number[], unit: ChartUnit) => {
  const { ticks, label } = axisOf(values, unit);
  return ticks.map(label);
};

it.each<[number[], ChartUnit, string[]]>([
  [[0.1, 0.05], dollars, ['$0.00', '$0.05', '$0.10']],
  [[0.013], dollars, ['$0.00', '$0.005', '$0.01', '$0.015']],
  [[1], dollars, ['$0.00', '$0.50', '$1.00']],
  [[7.5], dollars, ['$0.00', '$2.00', '$4.00', '$6.00', '$8.00']],
  [[1800], dollars, ['$0', '$500', '$1K', '$1.5K', '$2K']],
  [[3], { kind: 'count' }, ['0', '1', '2', '3']],
  [[4200], { kind: 'count' }, ['0', '2K', '4K', '6K']],
  [[0.004], { kind: 'percent' }, ['0%', '0.1%', '0.2%', '0.3%', '0.4%']],
  [[-20, 30], dollars, ['-$20.00', '$0.00', '$20.00', '$40.00']],
])('%j of %j are marked %j', (values, unit, words) => {
  expect(labels(values, unit)).toEqual(words);
});

it('has words that differ, around all there is', () => {
  const units = fc.constantFrom<ChartUnit>(
    dollars,
    { kind: 'count' },
    { kind: 'percent' },
    {
      kind: 'money',
      currency: 'JPY',
    },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 4 }),
      units,
      (most, finer, unit) => {
        const value = unit.kind === 'count' ? most : most / 10 ** finer;
        const { ticks, label } = axisOf([value], unit);
        expect(new Set(ticks.map(label)).size).toBe(ticks.length);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(6);
      },
    ),
  );
});
