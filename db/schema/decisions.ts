import { sql } from 'drizzle-orm';
import {
  char,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  serial,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ItemCheck } from '@/nouns/requirement-checks';
import type { Answer } from '@/nouns/requirements';
import { appealOutcomes, changeRounds } from '@/nouns/tasks';
import { moment, money, moneyRange } from '../columns';
import { tasks } from './tasks';
import { users } from './users';

/** Bonuses that were awarded after the acceptance of a post, one row an award. */
export const taskBonuses = pgTable(
  'task_bonuses',
  {
    id: serial('id').primaryKey(),
    taskId: integer('task_id')
      .notNull()
      .references(() => tasks.id),
    /** By how much each was raised. */
    bonusReach: money('bonus_reach').notNull(),
    bonusEngagementRate: money('bonus_engagement_rate').notNull(),
    bonusBestPost: money('bonus_best_post').notNull(),
    /** All of it; the database adds it up. */
    amount: money('amount')
      .notNull()
      .generatedAlwaysAs(sql`bonus_reach + bonus_engagement_rate + bonus_best_post`),
    currency: char('currency', { length: 3 }).notNull(),
    awardedBy: integer('awarded_by')
      .notNull()
      .references(() => users.id),
    awardedAt: moment('awarded_at').notNull().default(sql`now()`),
    /** Null for what is paid together with the post. */
    paidAt: moment('paid_at'),
    /** What it paid in US dollars by the rate of the day it was paid. */
    paidInBase: money('paid_in_base'),
    /** Set once it stands on an invoice. */
    invoiceId: integer('invoice_id'),
  },
  (table) => [
    index('task_bonuses_task_idx').on(table.taskId),
    index('task_bonuses_invoice_idx').on(table.invoiceId).where(sql`invoice_id is not null`),
    index('task_bonuses_open_idx').on(table.awardedAt).where(sql`invoice_id is null`),
    index('task_bonuses_paid_idx').on(table.paidAt).where(sql`paid_at is not null`),
    check('task_bonuses_reach_range', moneyRange('bonus_reach')),
    check('task_bonuses_engagement_range', moneyRange('bonus_engagement_rate')),
    check('task_bonuses_best_post_range', moneyRange('bonus_best_post')),
    check('task_bonuses_paid_in_base_range', moneyRange('paid_in_base')),
    check('task_bonuses_paid', sql`(${table.paidInBase} is null) = (${table.paidAt} is null)`),
  ],
);

/** Versions of a post that changes were asked of, with what was asked. What stands now is in the task. */
export const taskSubmissions = pgTable(
  'task_submissions',
  {
    id: serial('id').primaryKey(),
    taskId: integer('task_id')
      .notNull()
      .references(() => tasks.id),
    round: integer('round').notNull(),
    postUrl: text('post_url').notNull(),
    screenshots: text('screenshots').array().notNull().default([]),
    caption: text('caption').notNull().default(''),
    itemChecks: jsonb('item_checks').$type<ItemCheck[]>().notNull().default([]),
    itemAnswers: jsonb('item_answers').$type<Answer[]>().notNull().default([]),
    sentAt: moment('sent_at'),
    asked: text('asked').notNull(),
    /** The requirements that are to be met, by number. */
    namedItems: integer('named_items').array().notNull().default([]),
    askedBy: integer('asked_by')
      .notNull()
      .references(() => users.id),
    askedAt: moment('asked_at').notNull().default(sql`now()`),
  },
  (table) => [
    uniqueIndex('task_submissions_key').on(table.taskId, table.round),
    check('task_submissions_round', sql`${table.round} between 1 and ${sql.raw(String(changeRounds))}`),
  ],
);

/** How an appeal ended: decided on, or overtaken by its author or by the organisation. */
export const appealOutcome = pgEnum('appeal_outcome', appealOutcomes);

/** What people say against rejections of their posts, with what the organisation replies and what was decided. */
export const taskAppeals = pgTable(
  'task_appeals',
  {
    id: serial('id').primaryKey(),
    taskId: integer('task_id')
      .notNull()
      .references(() => tasks.id),
    /** Which rejection of the task, who made it and why. */
    rejectedAt: moment('rejected_at').notNull(),
    rejectedBy: integer('rejected_by').references(() => users.id),
    rejectReason: text('reject_reason'),
    statement: text('statement').notNull(),
    askedAt: moment('asked_at').notNull().default(sql`now()`),
    reply: text('reply'),
    repliedBy: integer('replied_by').references(() => users.id),
    repliedAt: moment('replied_at'),
    /** Null while nobody decided. */
    outcome: appealOutcome('outcome'),
    decision: text('decision'),
    decidedBy: integer('decided_by').references(() => users.id),
    decidedAt: moment('decided_at'),
  },
  (table) => [
    uniqueIndex('task_appeals_rejection_key').on(table.taskId, table.rejectedAt),
    uniqueIndex('task_appeals_open_key').on(table.taskId).where(sql`outcome is null`),
    index('task_appeals_rejected_by_idx').on(table.rejectedBy),
    check('task_appeals_reply', sql`(${table.reply} is null) = (${table.repliedAt} is null)`),
    check('task_appeals_decided', sql`(${table.outcome} is null) = (${table.decidedAt} is null)`),
  ],
);
