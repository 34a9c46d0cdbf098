import { bigint, index, integer, pgTable } from 'drizzle-orm/pg-core';
import { users } from './users';

/**
 * What each person's participations come to together, which the board of all campaigns goes by. The database adds every
 * change of a participation in its own transaction.
 */
export const leaderboardTotals = pgTable(
  'leaderboard_totals',
  {
    userId: integer('user_id')
      .primaryKey()
      .references(() => users.id),
    completedTasks: bigint('completed_tasks', { mode: 'number' }).notNull(),
    score: bigint('score', { mode: 'number' }).notNull(),
    engagement: bigint('engagement', { mode: 'number' }).notNull(),
  },
  (table) => [
    index('leaderboard_totals_order_idx').on(table.score.desc(), table.engagement.desc(), table.userId),
  ],
);
