import { type SQL, sql } from 'drizzle-orm';
import { Failure } from '@/lib/failure';

/** Whole UTC days, both included, as `YYYY-MM-DD`; an open side has no bound. */
export interface Window {
  from?: string;
  to?: string;
}

/** Refuses a window whose first day is after its last. */
export function requireWindow({ from, to }: Window): void {
  if (from !== undefined && to !== undefined && from > to) {
    throw new Failure('invalid', 'The first day is after the last.', {
      fields: { date_to: 'must not be before date_from' },
    });
  }
}

/** SQL: the first moment of a UTC day. */
const startOf = (day: string) => sql`(${day}::date)::timestamp at time zone 'UTC'`;

/** SQL: the first moment after a UTC day. */
const endOf = (day: string) => sql`(${day}::date + 1)::timestamp at time zone 'UTC'`;

/** SQL: the moment lies in the window. */
export const within = (moment: SQL, { from, to }: Window): SQL =>
  sql`${from === undefined ? true : sql`${moment} >= ${startOf(from)}`}
    and ${to === undefined ? true : sql`${moment} < ${endOf(to)}`}`;

/** SQL: the UTC day lies in the window; one before all days lies in none that has a bound. */
export const onDays = (day: SQL, { from, to }: Window): SQL =>
  sql`${from === undefined ? (to === undefined ? true : sql`${day} > '-infinity'`) : sql`${day} >= ${from}::date`}
    and ${to === undefined ? true : sql`${day} <= ${to}::date`}`;

/** SQL: the span of moments and the window share a moment. */
export const overlaps = (start: SQL, end: SQL, { from, to }: Window): SQL =>
  sql`${from === undefined ? true : sql`${end} >= ${startOf(from)}`}
    and ${to === undefined ? true : sql`${start} < ${endOf(to)}`}`;
