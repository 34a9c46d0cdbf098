import { expect, test } from 'vitest';
import { csvResponse, parseCsv, toCsv } from './csv';
import { MOST_ROWS } from './paging';

test('texts that look like formulas become text, numbers stay numbers', () => {
  const columns = { name: (text: string) => text, amount: () => -1.5 };
  expect(toCsv(columns, ['=1+1', '@x', '\t=1', '-2', '+3', 'plain']).split('\r\n').slice(1, -1)).toEqual([
    "'=1+1,-1.5",
    "'@x,-1.5",
    "'\t=1,-1.5",
    "'-2,-1.5",
    '+3,-1.5',
    'plain,-1.5',
  ]);
});

test('phone numbers are no formulas, whatever else begins with a plus may be one', () => {
  const written = (text: string) => toCsv({ a: (cell: string) => cell }, [text]).split('\r\n')[1];
  for (const phone of [
    '+254712345678',
    '+254 712-345 678',
    '+49 (0)30 1234567',
    '+254712345678 M-Pesa',
    '+254712345678 (M-Pesa)',
    '+254712345678: M-Pesa',
  ]) {
    expect(written(phone)).toBe(phone);
  }
  expect(written('+254712345678, M-Pesa')).toBe('"+254712345678, M-Pesa"');
  expect(written('+1,N(A1)')).toBe('"\'+1,N(A1)"');
  for (const formula of [
    '+A1',
    '+1+1',
    '+1*2',
    '+SUM(1)',
    '+1 SUM (1)',
    '+1|x',
    '+1!A1',
    '+cmd',
    '+',
    '-2',
    '=1',
  ]) {
    expect(written(formula)).toBe(`'${formula}`);
  }
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

test('tables that spreadsheets make are read: tabs, sep=, other line ends, rows of other lengths', () => {
  const head = { line: 1, cells: ['a', 'b'] };
  expect(parseCsv('a\tb\r\n1\t5" wide\r\n')).toEqual([head, { line: 2, cells: ['1', '5" wide'] }]);
  expect(parseCsv('a\tb\n"x\ny"\t2\n3\t4')).toEqual([
    head,
    { line: 2, cells: ['x\ny', '2'] },
    { line: 4, cells: ['3', '4'] },
  ]);
  expect(parseCsv('\ufeffsep=;\r\na;b\r\n1,5;2\r\n')).toEqual([
    { line: 2, cells: ['a', 'b'] },
    { line: 3, cells: ['1,5', '2'] },
  ]);
  expect(parseCsv('sep=,\na,b\n1,2')).toEqual([
    { line: 2, cells: ['a', 'b'] },
    { line: 3, cells: ['1', '2'] },
  ]);
  expect(parseCsv('a,b\r1,2\r')).toEqual([head, { line: 2, cells: ['1', '2'] }]);
  expect(parseCsv('a,b\n1\n1,2,3')).toEqual([
    head,
    { line: 2, cells: ['1'] },
    { line: 3, cells: ['1', '2', '3'] },
  ]);
  expect(parseCsv('"a;x",b,c\n1,2,3')?.[0]?.cells).toEqual(['a;x', 'b', 'c']);
  expect(parseCsv('sep=;')).toEqual([]);
});

test('a file holds fifty thousand rows at most, whose name says that there were more', async () => {
  const columns = { n: (n: number) => n, text: () => 'é,"' };
  const file = async (count: number) => {
    const response = csvResponse(
      'all.csv',
      columns,
      Array.from({ length: count }, (_, at) => at),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\ufeffn,text\r\n')).toBe(true);
    return { name: response.headers.get('content-disposition'), rows: text.split('\r\n').slice(1, -1) };
  };
  const full = await file(MOST_ROWS);
  expect([full.name, full.rows.length]).toEqual(['attachment; filename="all.csv"', MOST_ROWS]);
  expect(full.rows.at(-1)).toBe(`${MOST_ROWS - 1},"é,"""`);
  expect(new Set(full.rows).size).toBe(MOST_ROWS);
  const more = await file(MOST_ROWS + 1);
  expect([more.name, more.rows]).toEqual(['attachment; filename="all-first-50000.csv"', full.rows]);
  expect(await file(0)).toMatchObject({ rows: [] });
});
