import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** A spreadsheet would run a text that starts like a formula; the apostrophe makes it text. Numbers stay numbers. */
const inert = (cell: CsvCell) =>
  typeof cell === 'string' && /^[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell;

/** Rows as RFC 4180 text with a header line, safe to open in a spreadsheet. */
export const toCsv = (header: string[], rows: CsvCell[][]) =>
  stringify([header, ...rows.map((row) => row.map(inert))], { record_delimiter: 'windows' });

/** The answer that downloads rows as a CSV file. */
export const csvResponse = (filename: string, header: string[], rows: CsvCell[][]) =>
  new Response(`\ufeff${toCsv(header, rows)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename.replace(/[^\w.-]/g, '_')}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
