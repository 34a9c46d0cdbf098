import { stringify } from 'csv-stringify/sync';
import { download } from './download';

export type CsvCell = string | number | null;

/** A spreadsheet would run a text that starts like a formula; the apostrophe makes it text. Numbers stay numbers. */
const inert = (cell: CsvCell) =>
  typeof cell === 'string' && /^[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell;

/** The columns of a table: each name with how a row fills it, in the order they are written. */
export type CsvColumns<Row> = Record<string, (row: Row) => CsvCell>;

/** The columns of records that all have the same keys. */
export const columnsOf = <Row extends Record<string, CsvCell>>([first]: Row[]): CsvColumns<Row> =>
  Object.fromEntries(Object.keys(first ?? {}).map((name) => [name, (row: Row) => row[name] ?? null]));

/** Rows as RFC 4180 text with a header line, safe to open in a spreadsheet. */
export function toCsv<Row>(columns: CsvColumns<Row>, rows: Row[]): string {
  const cells = Object.values(columns);
  const lines = rows.map((row) => cells.map((cell) => inert(cell(row))));
  return stringify([Object.keys(columns), ...lines], { record_delimiter: 'windows' });
}

/** The answer that downloads rows as a CSV file. */
export const csvResponse = <Row>(filename: string, columns: CsvColumns<Row>, rows: Row[]) =>
  download(filename, 'text/csv; charset=utf-8', `\ufeff${toCsv(columns, rows)}`);

/** One line of a file: where it begins, counted from 1, and its cells. */
export interface CsvLine {
  line: number;
  cells: string[];
}

/**
 * The lines of an RFC 4180 text, blank ones left out; a byte order mark is passed over. Cells are separated by
 * commas, or by semicolons when the first line has no comma. Undefined when a quote is not closed or stands inside
 * a cell.
 */
export function parseCsv(text: string): CsvLine[] | undefined {
  const source = text.replace(/^\ufeff/, '');
  const separator = /^[^\n,]*;/.test(source) ? ';' : ',';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  while (cell.lastIndex < source.length) {
    const match = cell.exec(source);
    if (!match) return undefined;
    const [whole, quoted, plain = '', end] = match;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === separator && cell.lastIndex < source.length) continue;
    if (end === separator) cells.push('');
    if (cells.some((each) => each.trim() !== '')) lines.push({ line: begins, cells });
    cells = [];
    begins = line;
  }
  return lines;
}
