import { expect, it } from 'vitest';
import { numberOf, numberOrText } from './decimal';

it('reads a comma as the point', () => {
  expect([numberOf(' 1,5 '), numberOf('-3.25'), numberOrText('0,000001')]).toEqual([1.5, -3.25, 0.000001]);
});

it('takes nothing, words and thousands for no number', () => {
  expect([numberOf(' '), numberOf('1,000,5'), numberOf('some')]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
  expect([numberOrText('1e3'), numberOrText('0x10'), numberOrText('1,000.5')]).toEqual([
    '1e3',
    '0x10',
    '1,000.5',
  ]);
});
