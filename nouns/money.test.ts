import { data } from 'currency-codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areMixed,
  currenciesByDigits,
  currencySign,
  formatMoney,
  isCurrency,
  isPayable,
  minorDigits,
  payableText,
  requirePayable,
  sumText,
} from './money';

/** What changed in ISO 4217 since the package was made. */
const added = { XCG: 2 };
const dropped = ['ANG', 'BGN'];
/** Metals, funds without a minor unit, tests and nothing: the package says 0, the standard says none. */
const withoutMinorUnit = 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' ');

describe('the table of minor units', () => {
  it('is that of ISO 4217', () => {
    const standard = data
      .filter(({ code }) => !dropped.includes(code) && !withoutMinorUnit.includes(code))
      .map(({ code, digits }) => [code, digits] as const);
    const ours = Object.entries(currenciesByDigits).flatMap(([digits, codes]) =>
      codes.split(/\s+/).map((code) => [code, Number(digits)] as const),
    );
    expect(new Map(ours)).toEqual(new Map([...standard, ...Object.entries(added)]));
    expect(ours).toHaveLength(new Set(ours.map(([code]) => code)).size);
  });

  it('knows what people can be paid in', () => {
    expect(['USD', 'JPY', 'XCG', 'HUF'].every(isCurrency)).toBe(true);
    expect(['XDR', 'XAU', 'XXX', 'BGN', 'ANG', 'FUEL', 'usd', ''].some(isCurrency)).toBe(false);
  });

  it('gives currencies out of use two digits, and those of our own all we keep', () => {
    expect(['BGN', 'FUEL', 'JPY', 'KWD', 'CLF', 'HUF'].map(minorDigits)).toEqual([2, 6, 0, 3, 4, 2]);
  });
});

describe('the sign of a currency', () => {
  it.each(['USD', 'EUR', 'CAD', 'CHF'])('%s stands before its amounts', (currency) => {
    expect(formatMoney(1, { currency }).startsWith(currencySign(currency))).toBe(true);
  });
});

describe('what can be paid', () => {
  it.each([
    [1000.5, 'JPY', false],
    [1000, 'JPY', true],
    [1.000001, 'USD', false],
    [2.82, 'USD', true],
    [1500.55, 'HUF', true],
    [0.1 + 0.2, 'USD', false],
    [1.001, 'KWD', true],
    [999_999_999.99, 'USD', true],
    [0.000001, 'POINTS', true],
  ])('%d %s: %s', (amount, currency, payable) => {
    expect(isPayable(amount, currency)).toBe(payable);
  });

  it('names each field that is finer, and what it may have', () => {
    expect(() => requirePayable('USD', { post_rate: 1, budget: null, bonus: undefined })).not.toThrow();
    expect(() => requirePayable('JPY', { post_rate: 1000.5, budget: 5, bonus: 0.1 })).toThrow(
      expect.objectContaining({
        code: 'invalid',
        fields: { post_rate: 'must be a whole number of JPY', bonus: 'must be a whole number of JPY' },
      }),
    );
    expect(() => requirePayable('USD', { amount: 1.001 })).toThrow(
      expect.objectContaining({ fields: { amount: 'must have at most 2 decimals in USD' } }),
    );
  });
});

it('knows where currencies meet', () => {
  const [dollars, pounds] = [{ currency: 'USD' }, { currency: 'GBP' }];
  expect([[], [dollars, dollars], [dollars, pounds]].map(areMixed)).toEqual([false, false, true]);
});

describe('formatMoney', () => {
  it.each([
    ['1234.5', { currency: 'USD' }, '$1,234.50'],
    ['1234.5', { currency: 'USD', code: true }, 'USD 1,234.50'],
    ['0.051234', { currency: 'EUR', precise: true }, '€0.051234'],
    ['0.05', { currency: 'USD', precise: true }, '$0.05'],
    ['1500', { currency: 'JPY' }, '¥1,500'],
    ['1000.5', { currency: 'JPY' }, '¥1,000'],
    ['1000.5', { currency: 'JPY', precise: true }, '¥1,000.5'],
    [10.005, { currency: 'USD' }, '$10.00'],
    [1500.55, { currency: 'HUF' }, 'HUF 1,500.55'],
    [1500, { currency: 'IDR' }, 'IDR 1,500.00'],
    [1.2345, { currency: 'KWD' }, 'KWD 1.234'],
    [3, { currency: 'CAD' }, 'CA$3.00'],
    [3, { currency: 'CNY' }, 'CN¥3.00'],
    ['1234567', { currency: 'USD', compact: true }, '$1.2M'],
    [999_999, { currency: 'USD', compact: true }, '$999.9K'],
    [7, { currency: 'USD', compact: true }, '$7'],
    ['12.5', { currency: 'POINTS' }, '12.5 POINTS'],
    [12345, { currency: 'FUEL' }, '12,345 FUEL'],
    [12.999, { currency: 'POINTS' }, '12.99 POINTS'],
    ['-3', { currency: 'USD' }, '-$3.00'],
    [-0.001, { currency: 'USD' }, '$0.00'],
    [0.7 + 0.1, { currency: 'USD' }, '$0.80'],
    [0, { currency: 'JPY' }, '¥0'],
  ])('writes %s as %o', (amount, format, words) => {
    expect(formatMoney(amount, format)).toBe(words);
  });

  it('keeps digits that a float would lose', () => {
    expect(formatMoney('99999999999999.123456', { currency: 'USD', precise: true })).toBe(
      '$99,999,999,999,999.123456',
    );
  });

  it('sums amounts exactly, each currency for itself', () => {
    const dollars = (amount: number) => ({ amount, currency: 'USD' });
    expect(sumText([dollars(0.1), dollars(0.2)])).toBe('$0.30');
    expect(sumText([dollars(120), { amount: 40, currency: 'EUR' }, dollars(1)])).toBe(
      'USD 121.00 and EUR 40.00',
    );
  });

  it('never shows more than there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 15 }),
        fc.constantFrom('USD', 'JPY', 'HUF', 'KWD', 'IDR'),
        fc.boolean(),
        (millionths, currency, precise) => {
          const amount = `${Math.floor(millionths / 10 ** 6)}.${String(millionths % 10 ** 6).padStart(6, '0')}`;
          const shown = formatMoney(amount, { currency, precise }).replace(/[^\d.]/g, '');
          const cutOff = Number(amount) - Number(shown);
          expect(cutOff).toBeGreaterThanOrEqual(0);
          expect(cutOff).toBeLessThan(10 ** -(precise ? 6 : minorDigits(currency)));
        },
      ),
    );
  });
});

it('an amount that another currency is too coarse for is cut as it is typed, and anything else stays', () => {
  expect(['30.50', '1,250.99', '30', '', 'abc'].map((text) => payableText(text, 'JPY'))).toEqual([
    '30',
    '1250',
    '30',
    '',
    'abc',
  ]);
  expect(payableText('30.50', 'EUR')).toBe('30.50');
});
