import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { download } from './download';
import { MOST_ROWS } from './paging';

export type CsvCell = string | number | null;

/**
 * A phone number, perhaps with words behind it: it has no sign by which a formula could join or point anywhere, and no
 * word before a bracket, which would call a function.
 */
const phone = /^\+\d(?!.*\p{L}\s*\()[\d\p{L} .,:;()-]*$/u;

/** A spreadsheet would run a text that starts like a formula; the apostrophe makes it text. Numbers stay numbers. */
const inert = (cell: CsvCell) =>
  typeof cell === 'string' && /^[=+\-@\t\r\0]/.test(cell) && !phone.test(cell) ? `'${cell}` : cell;

/** The columns of a table: each name with how a row fills it, in the order they are written. */
export type CsvColumns<Row> = Record<string, (row: Row) => CsvCell>;

/** The columns of records that all have the same keys. */
export const columnsOf = <Row extends Record<string, CsvCell>>([first]: Row[]): CsvColumns<Row> =>
  Object.fromEntries(Object.keys(first ?? {}).map((name) => [name, (row: Row) => row[name] ?? null]));

const write = (lines: CsvCell[][]) => stringify(lines, { record_delimiter: 'windows' });

function toLines<Row>(columns: CsvColumns<Row>, rows: Row[]): string {
  const cells = Object.values(columns);
  return write(rows.map((row) => cells.map((cell) => inert(cell(row)))));
}

/** Rows as RFC 4180 text with a header line, safe to open in a spreadsheet. */
export const toCsv = <Row>(columns: CsvColumns<Row>, rows: Row[]): string =>
  write([Object.keys(columns)]) + toLines(columns, rows);

/** Rows formed at once; between two parts others get their turn. */
const PART = 500;

/** The bytes of a CSV file, made as they are read. */
function csvStream<Row>(columns: CsvColumns<Row>, rows: Row[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let from = 0;
  return new ReadableStream({
    async pull(controller) {
      await new Promise(setImmediate);
      const part = rows.slice(from, from + PART);
      const text = from === 0 ? `\ufeff${toCsv(columns, part)}` : toLines(columns, part);
      controller.enqueue(encoder.encode(text));
      from += PART;
      if (from >= rows.length) controller.close();
    },
  });
}

/**
 * The answer that downloads rows as a CSV file, at most 50,000 of them. The name of a file that lacks the rest says so,
 * since a line about it would be read as data.
 */
export function csvResponse<Row>(filename: string, columns: CsvColumns<Row>, rows: Row[]): Response {
  const name = rows.length > MOST_ROWS ? filename.replace(/\.csv$/, `-first-${MOST_ROWS}.csv`) : filename;
  return download(name, 'text/csv; charset=utf-8', csvStream(columns, rows.slice(0, MOST_ROWS)));
}

/** One line of a file: where it begins, counted from 1, and its cells. */
export interface CsvLine {
  line: number;
  cells: string[];
}

const separators = [',', ';', '\t'] as const;

/** What separates the cells of the head: whichever sign stands there most often, outside quotes. */
function separatorOf(head: string): string {
  const bare = head.replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => bare.split(sign).length - 1;
  return separators.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * The lines of a table as spreadsheets write it, blank ones left out: cells separated by commas, semicolons or tabs,
 * told from the head or from a first line such as `sep=;`; a byte order mark is passed over. Undefined when a quote is
 * not closed, or stands inside a cell that no tab ends.
 */
export function parseCsv(text: string): CsvLine[] | undefined {
  const source = text.replace(/^\ufeff/, '');
  const said = /^"?sep=([,;\t])"?(?:\r\n|\r|\n|$)/i.exec(source);
  const table = said ? source.slice(said[0].length) : source;
  const delimiter = said?.[1] ?? separatorOf(/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(table)?.[0] ?? '');
  const skipped = said ? 1 : 0;
  const found: CsvLine[] = [];
  let begins = 1 + skipped;
  try {
    parse(table, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // What is copied from a spreadsheet's cells has their quotes as they are.
      relax_quotes: delimiter === '\t',
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell.trim() !== '')) found.push({ line: begins, cells });
        begins = lines + 1 + skipped;
        return null;
      },
    });
    return found;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
