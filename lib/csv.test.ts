import { expect, test } from 'vitest';
import { parseCsv, toCsv } from './csv';

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

test('a file is read back as it was written, line by line', () => {
  const written = `\ufeff${toCsv({ a: (text: string) => text, b: () => 1 }, ['x,"y"\nz', '', 'plain'])}`;
  expect(parseCsv(written)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x,"y"\nz', '1'] },
    { line: 4, cells: ['', '1'] },
    { line: 5, cells: ['plain', '1'] },
  ]);
});

test('semicolons separate too, blank lines do not count, a stray quote is no file', () => {
  expect(parseCsv('a;b\n\n1;\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['1', ''] },
  ]);
  expect(parseCsv('a,b,')).toEqual([{ line: 1, cells: ['a', 'b', ''] }]);
  expect(parseCsv('a,"b')).toBeUndefined();
  expect(parseCsv('a,b"c"')).toBeUndefined();
  expect(parseCsv('')).toEqual([]);
});
