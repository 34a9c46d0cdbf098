import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { EventType } from '@/nouns/events';
import { deliveryStatuses, disabledReasons } from '@/nouns/webhooks';
import { createdAt, moment, updatedAt } from '../columns';
import { advertisers } from './advertisers';
import { users } from './users';

export const deliveryStatus = pgEnum('delivery_status', deliveryStatuses);
export const disabledReason = pgEnum('disabled_reason', disabledReasons);

/** Where events are sent: of an organisation, of an influencer, or, without either, of the platform. */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    advertiserId: integer('advertiser_id').references(() => advertisers.id),
    userId: integer('user_id').references(() => users.id),
    url: text('url').notNull(),
    description: text('description').notNull().default(''),
    /** The types that are sent; all of them when it is empty. */
    types: text('types').array().$type<EventType[]>().notNull().default([]),
    /** Sealed (`auth/seal.ts`), since we sign with it. */
    secret: text('secret').notNull(),
    /** The one before, with which is signed as well until then. */
    previousSecret: text('previous_secret'),
    previousUntil: moment('previous_until'),
    /** The place in the order of events up to which deliveries were made of them. */
    position: bigint('position', { mode: 'number' }).notNull(),
    /** Until when a worker sends to it, and no other. */
    busyUntil: moment('busy_until'),
    /** The first failure since the last success. */
    failingSince: moment('failing_since'),
    disabledAt: moment('disabled_at'),
    disabledBecause: disabledReason('disabled_because'),
    createdBy: integer('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('webhook_endpoints_advertiser_idx').on(table.advertiserId),
    index('webhook_endpoints_user_idx').on(table.userId),
    check('webhook_endpoints_owner', sql`num_nonnulls(${table.advertiserId}, ${table.userId}) <= 1`),
    check(
      'webhook_endpoints_disabled',
      sql`(${table.disabledAt} is null) = (${table.disabledBecause} is null)`,
    ),
    check(
      'webhook_endpoints_previous',
      sql`(${table.previousSecret} is null) = (${table.previousUntil} is null)`,
    ),
  ],
);

/** An event for an endpoint, with the text that is sent at each try. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    /** The id of the event, the same however often it is sent; a test has its own. */
    eventId: uuid('event_id').notNull(),
    /** Of the event, or `test`. */
    type: text('type').notNull(),
    payload: text('payload').notNull(),
    status: deliveryStatus('status').notNull().default('waiting'),
    /** Tries since it was first or last asked for. */
    attempts: integer('attempts').notNull().default(0),
    dueAt: moment('due_at').notNull().default(sql`now()`),
    createdAt: createdAt(),
  },
  (table) => [
    index('webhook_deliveries_endpoint_idx').on(table.endpointId, table.id.desc()),
    index('webhook_deliveries_due_idx').on(table.endpointId, table.dueAt).where(sql`status = 'waiting'`),
    index('webhook_deliveries_created_idx').on(table.createdAt),
  ],
);

/** Each try of a delivery, with what came back. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    deliveryId: bigint('delivery_id', { mode: 'number' })
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    /** Null when nothing was answered. */
    status: integer('status'),
    /** Why it does not count as delivered; null when it does. */
    problem: text('problem'),
    /** The beginning of what was answered. */
    answer: text('answer').notNull().default(''),
    milliseconds: integer('milliseconds').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('webhook_attempts_delivery_idx').on(table.deliveryId, table.id)],
);
