import { describe, expect, it } from 'vitest';
import { formatMoney } from './money';

describe('formatMoney', () => {
  it.each([
    ['1234.5', { currency: 'USD' }, '$1,234.50'],
    ['1234.5', { currency: 'USD', code: true }, 'USD 1,234.50'],
    ['0.051234', { currency: 'EUR', precise: true }, '€0.051234'],
    ['0.05', { currency: 'USD', precise: true }, '$0.05'],
    ['1500', { currency: 'JPY' }, '¥1,500'],
    ['1234567', { currency: 'USD', compact: true }, '$1.2M'],
    ['12.5', { currency: 'POINTS' }, '12.5 POINTS'],
    ['-3', { currency: 'USD' }, '-$3.00'],
  ])('writes %s as %o', (amount, format, words) => {
    expect(formatMoney(amount, format)).toBe(words);
  });

  it('keeps digits that a float would lose', () => {
    expect(formatMoney('99999999999999.123456', { currency: 'USD', precise: true })).toBe(
      '$99,999,999,999,999.123456',
    );
  });
});
