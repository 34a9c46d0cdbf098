import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, serial, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../columns';
import { advertisers } from './advertisers';
import { organisationRole, users } from './users';

/** Mailed invitations into an organisation, stored as hashes; each works once. */
export const invitations = pgTable(
  'invitations',
  {
    id: serial('id').primaryKey(),
    advertiserId: integer('advertiser_id')
      .notNull()
      .references(() => advertisers.id),
    /** Lower case and trimmed. */
    email: text('email').notNull(),
    role: organisationRole('role').notNull(),
    hash: text('hash').notNull().unique(),
    invitedBy: integer('invited_by')
      .notNull()
      .references(() => users.id),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    acceptedBy: integer('accepted_by').references(() => users.id),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('invitations_advertiser_idx').on(table.advertiserId, table.id.desc()),
    uniqueIndex('invitations_open_key')
      .on(table.advertiserId, table.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    check('invitations_email_lower', sql`${table.email} = lower(btrim(${table.email}))`),
    check('invitations_accepted', sql`(${table.acceptedAt} is null) = (${table.acceptedBy} is null)`),
    check('invitations_ended_once', sql`${table.acceptedAt} is null or ${table.revokedAt} is null`),
  ],
);
