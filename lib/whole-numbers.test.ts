import { describe, expect, it } from 'vitest';
import { plainCount, readWholeNumbers } from './whole-numbers';

/** The numbers of a column; `?` where there are two readings, `-` where there is no whole number. */
const numbersOf = (column: string[]) =>
  readWholeNumbers(column).map((each) =>
    'value' in each ? each.value : each.wrong === 'two readings' ? '?' : '-',
  );

describe('whole numbers of a column', () => {
  it.each([
    ['12000', 12_000],
    ['0', 0],
    [' 840 ', 840],
    ['12,000', 12_000],
    ['12.000', 12_000],
    ['12 000', 12_000],
    ['12\u00a0000', 12_000],
    ['12\u202f000', 12_000],
    ['12\u2009000', 12_000],
    ["12'000", 12_000],
    ['12’000', 12_000],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234\u00a0567', 1_234_567],
  ])('%j is %i', (text, value) => {
    expect(numbersOf([text])).toEqual([value]);
    expect(numbersOf(['1', text, '999999'])).toEqual([1, value, 999_999]);
  });

  it.each([
    '',
    'many',
    '12k',
    '-5',
    '+5',
    '1e3',
    '12,00',
    '12.5',
    '1200.0',
    '1,200.00',
    '1.200,00',
    '12,0000',
    '1234,567',
    '0,123',
    '0.5',
    '000',
    '012',
    ',123',
    '12,',
    '12,,000',
    '1,234.567',
    '12%',
    '１２',
  ])('%j is none', (text) => expect(numbersOf([text])).toEqual(['-']));

  it('are told from decimals by the rest of the column', () => {
    expect(numbersOf(['12,000', '12.000'])).toEqual(['?', '?']);
    expect(numbersOf(['12.000', '3.75'])).toEqual(['?', '-']);
    expect(numbersOf(['12.000', '0.123'])).toEqual(['?', '-']);
    expect(numbersOf(['12,000', '3.75'])).toEqual([12_000, '-']);
    expect(numbersOf(['12 000', '12,000'])).toEqual([12_000, '?']);
    expect(numbersOf(["12'000", '12.000', '840'])).toEqual([12_000, '?', 840]);
    expect(numbersOf(['1,234,567', '12.000', '12,000'])).toEqual([1_234_567, '?', '?']);
    expect(numbersOf(['1.234.567', '12.000'])).toEqual([1_234_567, 12_000]);
    expect(numbersOf(['1.200,50', '12.000'])).toEqual(['-', 12_000]);
    expect(readWholeNumbers(['12.000', '3.75'])[0]).toEqual({ wrong: 'two readings', other: '3.75' });
  });
});

describe('a count that is typed', () => {
  it.each([
    ['12500', '12500'],
    ['12,500', '12500'],
    ['12.500', '12500'],
    ['12 500', '12500'],
    ['12.5k', '12500'],
    ['12,5 K', '12500'],
    ['1.2M', '1200000'],
    ['340k', '340000'],
    ['0.5k', '500'],
    ['', ''],
    ['12.5', '12.5'],
    ['1.2345k', '1.2345k'],
    ['many', 'many'],
    ['k', 'k'],
  ])('%j is %s', (text, digits) => {
    expect(plainCount(text)).toBe(digits);
  });
});
