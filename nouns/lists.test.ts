import { expect, test } from 'vitest';
import { oldRatesDay } from './lists';

test('rates are old by the newest of them, and the dollar has none', () => {
  const rates = [
    { currency: 'EUR', asOf: '2026-06-30' },
    { currency: 'JPY', asOf: '2026-06-29' },
    { currency: 'USD', asOf: '2026-11-30' },
  ];
  expect(oldRatesDay(rates, '2026-11-30')).toBe('2026-06-30');
  expect(oldRatesDay(rates, '2026-07-07')).toBeUndefined();
  expect(oldRatesDay([], '2026-07-07')).toBeUndefined();
});
