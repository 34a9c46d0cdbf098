import { expect, it } from 'vitest';
import { numberOf, numberOrText, withPoint } from './decimal';

it('reads a comma as the point', () => {
  expect([numberOf(' 1,5 '), numberOf('-3.25'), numberOrText('0,000001')]).toEqual([1.5, -3.25, 0.000001]);
  expect([numberOf('0,125'), numberOf('12,5000'), numberOf('1.125')]).toEqual([0.125, 12.5, 1.125]);
});

it.each([
  ['1,000', 1000],
  ['12,500', 12_500],
  ['1,000.5', 1000.5],
  ['1.000,50', 1000.5],
  ['1.250.000', 1_250_000],
  ['1 000', 1000],
  ['1\u202f000,25', 1000.25],
  ["12'500.75", 12_500.75],
])('reads %j with its thousands set apart', (text, value) => {
  expect([numberOf(text), numberOrText(text)]).toEqual([value, value]);
});

it('takes nothing, words and odd groups for no number', () => {
  expect([numberOf(' '), numberOf('1,000,5'), numberOf('some')]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
  expect([numberOrText('1e3'), numberOrText('0x10'), numberOrText('1,00,000')]).toEqual([
    '1e3',
    '0x10',
    '1,00,000',
  ]);
  expect(withPoint('12 34')).toBe('12 34');
});
