import type { SQL } from 'drizzle-orm';

/** A stored total and what it must equal. */
export interface Invariant {
  name: string;
  /** Selects one column: the difference, a row for each thing that is compared. */
  differences: SQL;
}
