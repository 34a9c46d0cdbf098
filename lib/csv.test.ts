import { expect, test } from 'vitest';
import { toCsv } from './csv';

test('texts that look like formulas become text, numbers stay numbers', () => {
  const rows = ['=1+1', '@x', '\t=1', '-2', '+3', 'plain'].map((text) => [text, -1.5]);
  expect(toCsv(['name', 'amount'], rows).split('\r\n').slice(1, -1)).toEqual([
    "'=1+1,-1.5",
    "'@x,-1.5",
    "'\t=1,-1.5",
    "'-2,-1.5",
    "'+3,-1.5",
    'plain,-1.5',
  ]);
});

test('quotes, commas and line breaks are quoted', () => {
  expect(toCsv(['a'], [['x,"y"\nz']])).toBe('a\r\n"x,""y""\nz"\r\n');
});
