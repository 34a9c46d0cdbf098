import { type SQL, sql } from 'drizzle-orm';

/** A stored total and what it must equal. */
export interface Invariant {
  name: string;
  /** Selects one column: the difference, a row for each thing that is compared. */
  differences: SQL;
}

/** How many numbers of documents a year's counter gave that no document has, year by year. */
export const gapsIn = (documents: string, counters: string): SQL => sql`
  select coalesce(counter.last, 0) - coalesce(given.count, 0)
  from ${sql.identifier(counters)} counter
  full join (
    select split_part(number, '-', 2)::int as year, count(distinct split_part(number, '-', 3)::int) as count
    from ${sql.identifier(documents)} group by 1
  ) given on given.year = counter.year`;
