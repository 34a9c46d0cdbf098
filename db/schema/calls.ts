import { sql } from 'drizzle-orm';
import {
  bigserial,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from '../columns';

/**
 * Calls that came by an API token or by an application for its user, written in batches a moment after their answers. It
 * refers to nothing: a batch must not fail for one of its rows.
 */
export const apiCalls = pgTable(
  'api_calls',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    /** Whom it acted as. */
    userId: integer('user_id').notNull(),
    /** The organisation that an advertiser's person acted for. */
    advertiserId: integer('advertiser_id'),
    tokenId: integer('token_id'),
    applicationId: integer('application_id'),
    method: text('method').notNull(),
    /** The path of the operation, with names in place of ids. */
    operation: text('operation').notNull(),
    /** The path that was asked for, without its query. */
    path: text('path').notNull(),
    status: smallint('status').notNull(),
    milliseconds: integer('milliseconds').notNull(),
    requestId: uuid('request_id').notNull(),
  },
  (table) => [
    index('api_calls_user_idx').on(table.userId, table.id),
    index('api_calls_advertiser_idx').on(table.advertiserId, table.id).where(sql`advertiser_id is not null`),
    index('api_calls_token_idx').on(table.tokenId, table.id).where(sql`token_id is not null`),
    index('api_calls_at_idx').on(table.at),
  ],
);

/** How often a token was used on a day (UTC), counted as its calls are written. */
export const apiCallDays = pgTable(
  'api_call_days',
  {
    tokenId: integer('token_id').notNull(),
    day: date('day').notNull(),
    userId: integer('user_id').notNull(),
    calls: integer('calls').notNull(),
    /** Those of them that were refused or failed. */
    failures: integer('failures').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenId, table.day] }),
    index('api_call_days_user_idx').on(table.userId, table.day),
    index('api_call_days_day_idx').on(table.day),
  ],
);
