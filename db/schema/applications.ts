import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, serial, text } from 'drizzle-orm/pg-core';
import type { Scope } from '@/nouns/scopes';
import { createdAt, moment } from '../columns';
import { users } from './users';

const scopesColumn = (name: string) => text(name).array().$type<Scope[]>();

/** Applications that an administrator registered to use the App endpoints. */
export const applications = pgTable('applications', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  clientId: text('client_id').notNull().unique(),
  redirectUris: text('redirect_uris').array().notNull(),
  disabledAt: moment('disabled_at'),
  createdBy: integer('created_by').references(() => users.id),
  createdAt: createdAt(),
});

/** At most two live secrets an application, so that one can be replaced without an outage. */
export const applicationSecrets = pgTable(
  'application_secrets',
  {
    id: serial('id').primaryKey(),
    applicationId: integer('application_id')
      .notNull()
      .references(() => applications.id),
    prefix: text('prefix').notNull(),
    hash: text('hash').notNull().unique(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (table) => [index('application_secrets_application_idx').on(table.applicationId)],
);

export const oauthConsents = pgTable(
  'oauth_consents',
  {
    applicationId: integer('application_id')
      .notNull()
      .references(() => applications.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** What the person allowed; null for everything that applications can do. */
    scopes: scopesColumn('scopes'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.userId] }),
    check('oauth_consents_scopes', sql`cardinality(scopes) > 0`),
  ],
);

export const oauthCodes = pgTable(
  'oauth_codes',
  {
    hash: text('hash').primaryKey(),
    applicationId: integer('application_id')
      .notNull()
      .references(() => applications.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    redirectUri: text('redirect_uri').notNull(),
    codeChallenge: text('code_challenge').notNull(),
    codeChallengeMethod: text('code_challenge_method').notNull(),
    /** What was asked for; null for everything. */
    scopes: scopesColumn('scopes'),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  () => [check('oauth_codes_scopes', sql`cardinality(scopes) > 0`)],
);

/** Access and refresh tokens of one grant. `family` ties rotations together: a replayed refresh ends them all. */
export const oauthTokens = pgTable(
  'oauth_tokens',
  {
    id: serial('id').primaryKey(),
    applicationId: integer('application_id')
      .notNull()
      .references(() => applications.id),
    /** Null for client credentials, which act for no user. */
    userId: integer('user_id').references(() => users.id),
    family: text('family').notNull(),
    /** What the access token is for; null for everything. */
    scopes: scopesColumn('scopes'),
    /** What the refresh token may still ask for: the whole grant, also where this access token is for less. */
    refreshScopes: scopesColumn('refresh_scopes'),
    accessHash: text('access_hash').notNull().unique(),
    accessExpiresAt: moment('access_expires_at').notNull(),
    refreshHash: text('refresh_hash').unique(),
    refreshExpiresAt: moment('refresh_expires_at'),
    refreshUsed: boolean('refresh_used').notNull().default(false),
    /** When it was used: for a moment the same refresh gets the same answer. */
    refreshUsedAt: moment('refresh_used_at'),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('oauth_tokens_family_idx').on(table.family),
    index('oauth_tokens_user_idx').on(table.userId),
    check('oauth_tokens_scopes', sql`cardinality(scopes) > 0 and cardinality(refresh_scopes) > 0`),
  ],
);

/** Single-use tickets that open one full view for a registered application. */
export const viewTickets = pgTable('view_tickets', {
  hash: text('hash').primaryKey(),
  applicationId: integer('application_id').references(() => applications.id),
  userId: integer('user_id').references(() => users.id),
  path: text('path').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});
