import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { mostPasskeys, passkeyNameLength } from '@/nouns/passkeys';
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

/** Passkeys: what a browser, phone or key signs with for its person. Only the public half is here. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: serial('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** One of those a person has: there are no more passkeys than places. */
    place: smallint('place').notNull(),
    /** By what whoever made it names it, in base64url as the public key. */
    credentialId: text('credential_id').notNull().unique('passkeys_credential_key'),
    publicKey: text('public_key').notNull(),
    /** How often it signed, where it counts; one that is copied counts from where the other was. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    /** How a browser reaches it, as it said. */
    transports: text('transports').array().notNull(),
    /** Whether it is on more than one device of its person. */
    backedUp: boolean('backed_up').notNull(),
    name: text('name').notNull(),
    createdAt: createdAt(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    unique('passkeys_place_key').on(table.userId, table.place),
    check('passkeys_place', sql`${table.place} between 1 and ${sql.raw(String(mostPasskeys))}`),
    check('passkeys_credential', sql`length(${table.credentialId}) between 1 and 1400`),
    check('passkeys_public_key', sql`length(${table.publicKey}) between 1 and 4000`),
    check('passkeys_counter', sql`${table.counter} between 0 and 4294967295`),
    check('passkeys_name', sql`length(${table.name}) between 1 and ${sql.raw(String(passkeyNameLength))}`),
  ],
);

/** Challenges that a passkey answered, as hashes, for as long as they would be taken: none is answered twice. */
export const usedChallenges = pgTable(
  'used_challenges',
  {
    hash: text('hash').primaryKey(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('used_challenges_expires_idx').on(table.expiresAt)],
);

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
