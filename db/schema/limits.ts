import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Counters of the limiters that must hold on every instance, kept by rate-limiter-flexible. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: timestamp('expire', { withTimezone: true, mode: 'date' }),
});
