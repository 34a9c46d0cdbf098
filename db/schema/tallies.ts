import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, numeric, pgTable, text } from 'drizzle-orm/pg-core';

/**
 * What statistics count, by what they narrow it by. The database adds a row for what a change added or took away, in the
 * transaction of the change; a figure is the sum of its rows. A job puts the rows of a key together now and then, so that
 * no change ever waits for another at a total.
 */
export const tallies = pgTable(
  'tallies',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    /** What is counted, which the functions of the migrations say: `task_tallies` what a task counts for, `tally_people` and
     * those after it what people do. */
    kind: text('kind').notNull(),
    /** The campaign, organisation or other row it is counted for; 0 for all of the platform. */
    subject: integer('subject').notNull().default(0),
    /** What it is told apart by: a status, network or currency. */
    part: text('part').notNull().default(''),
    /** The UTC day it is counted on; before all days where there is none. */
    day: date('day').notNull().default('-infinity'),
    counted: bigint('counted', { mode: 'number' }).notNull(),
    reach: numeric('reach').notNull().default('0'),
    engagement: numeric('engagement').notNull().default('0'),
    amount: numeric('amount').notNull().default('0'),
    /** Put together from others by the job. */
    folded: boolean('folded').notNull().default(false),
  },
  (table) => [
    index('tallies_key_idx').on(table.kind, table.subject, table.day),
    index('tallies_loose_idx').on(table.id).where(sql`not folded`),
  ],
);
