import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../columns';
import { users } from './users';

/** Authenticator apps, one a person. One that was never confirmed is asked for by nobody. */
export const authenticators = pgTable('authenticators', {
  userId: integer('user_id')
    .primaryKey()
    .references(() => users.id),
  /** The secret it makes codes of, sealed like the accounts that payouts go to. */
  sealed: text('sealed').notNull(),
  confirmedAt: moment('confirmed_at'),
  /** The half minute of the last code that was taken: none of it or before is taken again. */
  lastStep: bigint('last_step', { mode: 'number' }),
  createdAt: createdAt(),
});

/** Codes for whoever has lost what they confirm with, as hashes; each works once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    hash: text('hash').notNull(),
    usedAt: moment('used_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
);

/** Sign-ins whose password was right and whose second step is open. They open nothing by themselves. */
export const signInSteps = pgTable(
  'sign_in_steps',
  {
    /** Of what the browser keeps. */
    hash: text('hash').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    attempts: integer('attempts').notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('sign_in_steps_user_idx').on(table.userId),
    index('sign_in_steps_expires_idx').on(table.expiresAt),
    check('sign_in_steps_attempts', sql`${table.attempts} between 0 and 5`),
  ],
);
