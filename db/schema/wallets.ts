import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, serial, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../columns';
import { users } from './users';

/** An Ethereum address as we keep it: lower-case hex. */
const address = (name: string) => text(name);
const isAddress = (name: string) => sql.raw(`"${name}" ~ '^0x[0-9a-f]{40}$'`);

/** Addresses whose keys users have shown to hold; one address belongs to one user. */
export const wallets = pgTable(
  'wallets',
  {
    id: serial('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    address: address('address').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('wallets_address_key').on(table.address),
    index('wallets_user_idx').on(table.userId, table.id),
    check('wallets_address', isAddress('address')),
  ],
);

/** Messages we gave out to be signed; each proves one address for one user once. */
export const walletChallenges = pgTable(
  'wallet_challenges',
  {
    nonce: text('nonce').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    address: address('address').notNull(),
    /** Word for word what is signed. */
    message: text('message').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('wallet_challenges_user_idx').on(table.userId, table.address),
    check('wallet_challenges_address', isAddress('address')),
  ],
);
