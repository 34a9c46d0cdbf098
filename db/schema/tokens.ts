import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, integer, pgTable, serial, text } from 'drizzle-orm/pg-core';
import type { Scope } from '@/nouns/scopes';
import { createdAt, moment } from '../columns';
import { users } from './users';

/** API tokens. Only the hash is kept; the prefix lets its owner recognise it. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: serial('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    hash: text('hash').notNull().unique(),
    /** What it is for; null for everything its owner may do over the APIs. */
    scopes: text('scopes').array().$type<Scope[]>(),
    /** Its successor, once it was rolled. */
    rolledTo: integer('rolled_to').references((): AnyPgColumn => apiTokens.id),
    /** It was made of the one before by a token, not by somebody at the keyboard, and ends with it. */
    selfRolled: boolean('self_rolled').notNull().default(false),
    /** The token that made it, which it does not outlive. */
    madeBy: integer('made_by').references((): AnyPgColumn => apiTokens.id),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('api_tokens_user_idx').on(table.userId),
    index('api_tokens_made_by_idx').on(table.madeBy),
    check('api_tokens_scopes', sql`cardinality(scopes) > 0`),
    // Only people let a token make tokens, and what a token makes is limited.
    check('api_tokens_made', sql`made_by is null or (scopes is not null and not scopes @> '{tokens:write}')`),
  ],
);
