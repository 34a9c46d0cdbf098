import { z } from 'zod';
import { type Entry, Unusable } from './archive';
import { Sealed } from './secrets';

/** The form of the file; a later one counts on. */
const FORMAT = 1;

/** The first piece, which says what the others are. */
export const HEADER = 'backup.json';
/** The last one before the seal, which says what was found on the way. */
export const CLOSING = 'closing.json';

const Table = z.object({
  name: z.string(),
  /** What is copied; the database works the generated ones out again. */
  columns: z.array(z.string()),
  /** What is compared, in this order. */
  compared: z.array(z.string()),
  rows: z.number(),
  /** Of a hash of each row, so that their order does not matter. */
  sum: z.string(),
});
export type Table = z.infer<typeof Table>;

const Queue = z.object({
  /** When each line of the timetable was last due, so that what was missed is made up. */
  timetable: z.array(
    z.object({ identifier: z.string(), known_since: z.string(), last_execution: z.string().nullable() }),
  ),
  jobs: z.array(
    z.object({
      task: z.string(),
      payload: z.unknown(),
      run_at: z.string(),
      max_attempts: z.number(),
      key: z.string().nullable(),
    }),
  ),
});
export type Queue = z.infer<typeof Queue>;

const Header = z.object({
  product: z.literal('fanfare'),
  format: z.literal(FORMAT),
  made: z.iso.datetime(),
  /** Of the build that made it. */
  version: z.string(),
  /** The moments of the migrations that the database has. */
  migrations: z.array(z.number()).min(1),
  tables: z.array(Table),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
  queue: Queue.nullable(),
  secret: Sealed.nullable(),
});
export type Header = z.infer<typeof Header>;

const Closing = z.object({
  files: z.number(),
  bytes: z.number(),
  /** Files that the database names and that were not there, or were not what it says. */
  missing: z.array(z.string()),
});
export type Closing = z.infer<typeof Closing>;

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

/** The first piece of a new backup. */
export const headerBytes = (header: Omit<Header, 'product' | 'format'>): Buffer =>
  bytesOf({ product: 'fanfare', format: FORMAT, ...header });

/** Its last piece. */
export const closingBytes = (closing: Closing): Buffer => bytesOf(closing);

/** What the first piece says; `Unusable` where it is none of ours or of a later form. */
export function readHeader({ name, data }: Entry, file: string): Header {
  const value = name === HEADER ? parsed(data) : undefined;
  const { product, format } = (value ?? {}) as { product?: unknown; format?: unknown };
  if (product !== 'fanfare') throw new Unusable(`${file} is no backup of Fanfare.`);
  if (typeof format === 'number' && format > FORMAT) {
    throw new Unusable(
      `${file} was made by a newer Fanfare, in a form that this one does not know (${format}; it knows ${FORMAT}). Restore it with that version.`,
    );
  }
  const result = Header.safeParse(value);
  if (result.success) return result.data;
  throw new Unusable(`${file} is damaged: what it says of itself makes no sense.`);
}

/** What the last piece says. */
export const readClosing = ({ data }: Entry): Closing => Closing.parse(parsed(data));

function parsed(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}
