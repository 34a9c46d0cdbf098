import { expect, test } from 'vitest';
import { toCsv } from './csv';

test('texts that look like formulas become text, numbers stay numbers', () => {
  const columns = { name: (text: string) => text, amount: () => -1.5 };
  expect(toCsv(columns, ['=1+1', '@x', '\t=1', '-2', '+3', 'plain']).split('\r\n').slice(1, -1)).toEqual([
    "'=1+1,-1.5",
    "'@x,-1.5",
    "'\t=1,-1.5",
    "'-2,-1.5",
    "'+3,-1.5",
    'plain,-1.5',
  ]);
});

test('quotes, commas and line breaks are quoted', () => {
  expect(toCsv({ a: (text: string) => text }, ['x,"y"\nz'])).toBe('a\r\n"x,""y""\nz"\r\n');
});
