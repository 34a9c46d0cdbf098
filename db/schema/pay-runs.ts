import { sql } from 'drizzle-orm';
import {
  char,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  serial,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { leftOutReasons } from '@/nouns/pay-runs';
import { createdAt, moment, money, moneyRange } from '../columns';
import { campaigns } from './campaigns';
import { tasks } from './tasks';
import { users } from './users';

export const leftOutReason = pgEnum('left_out_reason', leftOutReasons);

/** Many accepted tasks that were paid at once. */
export const payRuns = pgTable(
  'pay_runs',
  {
    id: serial('id').primaryKey(),
    /** Names what was asked for, so that asking again pays nothing twice; null where the caller keeps that. */
    key: text('key'),
    /** Null for the platform, which pays every week. */
    startedBy: integer('started_by').references(() => users.id),
    /** The campaign all of which was to be paid; null when tasks were named. */
    campaignId: integer('campaign_id').references(() => campaigns.id),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('pay_runs_key').on(table.startedBy, table.key),
    index('pay_runs_created_idx').on(table.createdAt),
  ],
);

/** What a pay run paid, and what it left out and why. */
export const payRunLines = pgTable(
  'pay_run_lines',
  {
    runId: integer('run_id')
      .notNull()
      .references(() => payRuns.id),
    taskId: integer('task_id')
      .notNull()
      .references(() => tasks.id),
    userId: integer('user_id').references(() => users.id),
    /** What the task pays in all, as it was then. */
    amount: money('amount').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    /** Null for what was paid. */
    reason: leftOutReason('reason'),
    /** For what was held: until when. */
    heldUntil: moment('held_until'),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.taskId] }),
    uniqueIndex('pay_run_lines_paid_key').on(table.taskId).where(sql`reason is null`),
    index('pay_run_lines_task_idx').on(table.taskId),
    check('pay_run_lines_amount_range', moneyRange('amount')),
    check(
      'pay_run_lines_held',
      sql`(${table.heldUntil} is not null) = (${table.reason} is not distinct from 'held')`,
    ),
    check('pay_run_lines_paid', sql`${table.reason} is not null or ${table.userId} is not null`),
  ],
);
