import { sql } from 'drizzle-orm';
import { index, integer, pgEnum, pgTable, serial, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { networkKinds } from '@/nouns/networks';
import { statusesOf } from '@/nouns/status';
import { createdAt, moment, updatedAt } from '../columns';
import { socialNetwork } from './campaigns';
import { users } from './users';

export const networkKind = pgEnum('network_kind', networkKinds);
export const networkStatus = pgEnum('network_status', statusesOf('network'));

/** The social profiles of influencers, each checked by staff before it counts. */
export const networks = pgTable(
  'networks',
  {
    id: serial('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    network: socialNetwork('network').notNull(),
    kind: networkKind('kind').notNull().default('user'),
    /** The name on the network (`network_id` of the documents); for a wall, its URL. */
    handle: text('handle').notNull(),
    url: text('url').notNull(),
    followers: integer('followers'),
    category: text('category'),
    status: networkStatus('status').notNull().default('pending'),
    reason: text('reason'),
    reviewedBy: integer('reviewed_by').references(() => users.id),
    reviewedAt: moment('reviewed_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('networks_handle_key').on(table.network, sql`lower(${table.handle})`),
    index('networks_user_idx').on(table.userId, table.network, table.status),
    index('networks_status_idx').on(table.status, table.id),
  ],
);
