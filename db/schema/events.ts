import { sql } from 'drizzle-orm';
import { bigint, bigserial, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { EventType } from '@/nouns/events';
import { moment } from '../columns';

/**
 * What happened, written in the transaction in which it did, for those whom it concerns: an organisation, an influencer,
 * and always the platform.
 */
export const events = pgTable(
  'events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** What readers know it by, the same each time it is told. */
    uuid: uuid('uuid').notNull().defaultRandom(),
    type: text('type').$type<EventType>().notNull(),
    /** The organisation that it is told to; null when it concerns none. */
    advertiserId: integer('advertiser_id'),
    /** The influencer who is told of it; null when it concerns none. */
    userId: integer('user_id'),
    occurredAt: moment('occurred_at').notNull().default(sql`now()`),
    /** The JSON text, byte for byte as it is sent. */
    payload: text('payload').notNull(),
    /** Its place in the order in which events are told, given by `position_events` after its commit; null until then. */
    position: bigint('position', { mode: 'number' }),
  },
  (table) => [
    uniqueIndex('events_uuid_key').on(table.uuid),
    uniqueIndex('events_position_key').on(table.position),
    index('events_advertiser_idx').on(table.advertiserId, table.position),
    index('events_user_idx').on(table.userId, table.position),
    index('events_waiting_idx').on(table.id).where(sql`position is null`),
    index('events_occurred_idx').on(table.occurredAt),
  ],
);
