import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** A spreadsheet would run a text that starts like a formula; the apostrophe makes it text. Numbers stay numbers. */
const inert = (cell: CsvCell) =>
  typeof cell === 'string' && /^[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell;

/** The columns of a table: each name with how a row fills it, in the order they are written. */
export type CsvColumns<Row> = Record<string, (row: Row) => CsvCell>;

/** Rows as RFC 4180 text with a header line, safe to open in a spreadsheet. */
export function toCsv<Row>(columns: CsvColumns<Row>, rows: Row[]): string {
  const cells = Object.values(columns);
  const lines = rows.map((row) => cells.map((cell) => inert(cell(row))));
  return stringify([Object.keys(columns), ...lines], { record_delimiter: 'windows' });
}

/** The answer that downloads rows as a CSV file. */
export const csvResponse = <Row>(filename: string, columns: CsvColumns<Row>, rows: Row[]) =>
  new Response(`\ufeff${toCsv(columns, rows)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename.replace(/[^\w.-]/g, '_')}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
