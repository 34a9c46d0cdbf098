import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../columns';
import { users } from './users';

/** Browsers that are signed in. The cookie names its row; without the row it opens nothing. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** Browser and system in words, such as "Firefox on Windows". */
    device: text('device').notNull(),
    /** The first part of the address it was last used from. */
    network: text('network').notNull(),
    lastUsedAt: moment('last_used_at').notNull().default(sql`now()`),
    /** When its person last proved who they are: as they signed in, or since. */
    confirmedAt: moment('confirmed_at').notNull().default(sql`now()`),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('sessions_user_idx').on(table.userId, table.lastUsedAt.desc()),
    index('sessions_expires_idx').on(table.expiresAt),
  ],
);

/** What people have signed in with before, in the words of `sessions.device`: of the first sign-in with anything else they are told. */
export const knownDevices = pgTable(
  'known_devices',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    device: text('device').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.device] })],
);
