import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
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
import type { BonusRules } from '@/nouns/bonuses';
import type { ItemCheck } from '@/nouns/requirement-checks';
import type { Answer, RequirementItem } from '@/nouns/requirements';
import { statusesOf } from '@/nouns/status';
import { createdAt, moment, money, moneyRange, updatedAt } from '../columns';
import { campaigns, socialNetwork } from './campaigns';
import { networks } from './networks';
import { users } from './users';

export const taskStatus = pgEnum('task_status', statusesOf('task'));

/** A user in a campaign, with what the leaderboard sorts by. */
export const participations = pgTable(
  'participations',
  {
    id: serial('id').primaryKey(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    joinedAt: moment('joined_at').notNull().default(sql`now()`),
    /** Set when the last task was left; joining again clears it. */
    leftAt: moment('left_at'),
    completedTasks: integer('completed_tasks').notNull().default(0),
    /** 100 for each completed task. */
    score: integer('score').notNull().default(0),
    engagement: bigint('engagement', { mode: 'number' }).notNull().default(0),
  },
  (table) => [
    uniqueIndex('participations_key').on(table.campaignId, table.userId),
    index('participations_leaderboard_idx').on(
      table.campaignId,
      table.score.desc(),
      table.engagement.desc(),
      table.userId,
    ),
    index('participations_user_idx').on(table.userId),
    check(
      'participations_score',
      sql`${table.score} = 100 * ${table.completedTasks} and ${table.completedTasks} >= 0`,
    ),
  ],
);

/** Work of one participant, or, without a user, an open brief that every participant gets a copy of. */
export const tasks = pgTable(
  'tasks',
  {
    id: serial('id').primaryKey(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    participationId: integer('participation_id').references(() => participations.id),
    userId: integer('user_id').references(() => users.id),
    /** The open brief this task is a copy of. */
    briefId: integer('brief_id').references((): AnyPgColumn => tasks.id),
    /** The participant's publisher the task is done as. */
    networkId: integer('network_id').references(() => networks.id),
    type: text('type').notNull().default('post'),
    title: text('title').notNull(),
    description: text('description').notNull(),
    requirements: text('requirements').notNull().default(''),
    /** The same as items, as they were when the task was made; none where only a text was written. */
    requirementItems: jsonb('requirement_items').$type<RequirementItem[]>().notNull().default([]),
    status: taskStatus('status').notNull().default('pending'),
    /** The campaign's when the task was made, and from then on; the database sets it. */
    currency: char('currency', { length: 3 }).notNull().default(''),
    /** The campaign's minimum reward when the task was made. */
    minimumReward: money('minimum_reward').notNull(),
    /** What the post itself pays. */
    postPayment: money('post_payment').notNull(),
    bonusReach: money('bonus_reach').notNull().default(0),
    bonusEngagementRate: money('bonus_engagement_rate').notNull().default(0),
    bonusBestPost: money('bonus_best_post').notNull().default(0),
    /** What bonuses its campaign offered when it was made, in all: none of them passes it. The database sets it. */
    bonusOffered: money('bonus_offered').notNull().default(0),
    /** The rules by which its campaign proposed bonuses when it was made. The database sets it. */
    bonusRules: jsonb('bonus_rules')
      .$type<BonusRules>()
      .notNull()
      .default(sql`'{"reach": [], "engagement_rate": []}'`),
    /** What of its bonuses was awarded after the acceptance, and is billed by rows of its own. */
    bonusLater: money('bonus_later').notNull().default(0),
    /** It was chosen as the best post, which a campaign does once. */
    bestPost: boolean('best_post').notNull().default(false),
    /** What it pays in all; the database adds it up. */
    total: money('total')
      .notNull()
      .generatedAlwaysAs(sql`post_payment + bonus_reach + bonus_engagement_rate + bonus_best_post`),
    /** It was accepted, paid or not: it counts and costs. */
    rewarded: boolean('rewarded').notNull().generatedAlwaysAs(sql`status in ('accepted', 'paid')`),
    /** What it may still come to cost, and nobody else is promised; the database adds it up. */
    reserved: money('reserved')
      .notNull()
      .generatedAlwaysAs(
        sql`case when user_id is null or left_at is not null then 0
          when status in ('pending', 'under_review') or status = 'rejected' and appeal_until is not null
            then post_payment + bonus_offered
          when status in ('accepted', 'paid') and bonus_until is not null
            then greatest(bonus_offered - bonus_reach - bonus_engagement_rate - bonus_best_post, 0)
          else 0 end`,
      ),
    /** What it costs in the advertiser's currency by the rate of the day it was accepted; the database keeps it. */
    advertiserSpend: money('advertiser_spend'),
    /** What it paid in US dollars by the rate of the day it was paid; the database keeps it. */
    paidInBase: money('paid_in_base'),
    assignedAt: moment('assigned_at'),
    /** Earliest moment at which completing is allowed. */
    opensAt: moment('opens_at').notNull().default(sql`now()`),
    deadline: moment('deadline').notNull(),
    postUrl: text('post_url'),
    /** `network:post:id`, or `network:opaque:id` where ids cannot be compared: one post is paid once. */
    postKey: text('post_key'),
    /** The earlier task with the same post, from before their addresses could be compared: people look at these. */
    samePostAs: integer('same_post_as').references((): AnyPgColumn => tasks.id),
    network: socialNetwork('network'),
    screenshots: text('screenshots').array().notNull().default([]),
    /** The words of the post, as its author gave them. */
    caption: text('caption').notNull().default(''),
    /** What a machine could tell of each requirement when the post was sent. */
    itemChecks: jsonb('item_checks').$type<ItemCheck[]>().notNull().default([]),
    /** What its author said of the requirements that had been named. */
    itemAnswers: jsonb('item_answers').$type<Answer[]>().notNull().default([]),
    /** The requirements that a rejection or a request for changes names, by number. */
    namedItems: integer('named_items').array().notNull().default([]),
    completedAt: moment('completed_at'),
    /** When its author last changed what was handed in, or sent it again after a rejection. */
    correctedAt: moment('corrected_at'),
    /** When a reviewer first looked at what stands now: from then on its author changes it no more. */
    reviewOpenedAt: moment('review_opened_at'),
    /** What was asked of the version before, while the next is not sent. */
    changesAsked: text('changes_asked'),
    /** Until when it is decided on; set as it is sent, and again with each version of it. */
    reviewUntil: moment('review_until'),
    /** When that passed with nobody's decision: it was accepted then, or went to administrators. */
    clockEndedAt: moment('clock_ended_at'),
    /** Its reviewers were told that the end is near. */
    reviewReminded: boolean('review_reminded').notNull().default(false),
    /** Hours before the deadline at which its owner was last reminded of it. */
    deadlineReminded: integer('deadline_reminded'),
    reviewedBy: integer('reviewed_by').references(() => users.id),
    /** The state an acceptance or rejection started from, to which taking it back returns. */
    decidedFrom: taskStatus('decided_from'),
    /** How often an acceptance was taken back; the ledger names each acceptance by it. */
    takenBack: integer('taken_back').notNull().default(0),
    acceptedAt: moment('accepted_at'),
    /** Before when it is not paid, by the days its campaign held when it was accepted; the database sets it. */
    heldUntil: moment('held_until'),
    rejectedAt: moment('rejected_at'),
    rejectReason: text('reject_reason'),
    paidAt: moment('paid_at'),
    /** A task that was left is kept and hidden. */
    leftAt: moment('left_at'),
    /** When the platform took it back because its deadline had passed; it is left as well. */
    expiredAt: moment('expired_at'),
    /** Until when a rejection may be appealed, or while an appeal goes on: its money stays reserved. */
    appealUntil: moment('appeal_until'),
    /** Until when bonuses may still be awarded after the acceptance: what is left of them stays reserved. */
    bonusUntil: moment('bonus_until'),
    reach: bigint('reach', { mode: 'number' }).notNull().default(0),
    likes: bigint('likes', { mode: 'number' }).notNull().default(0),
    comments: bigint('comments', { mode: 'number' }).notNull().default(0),
    shares: bigint('shares', { mode: 'number' }).notNull().default(0),
    engagement: bigint('engagement', { mode: 'number' }).generatedAlwaysAs(sql`likes + comments + shares`),
    /** Set once the task's spend stands on an invoice. */
    invoiceId: integer('invoice_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('tasks_campaign_idx').on(table.campaignId, table.status),
    index('tasks_user_idx').on(table.userId, table.campaignId),
    index('tasks_status_idx').on(table.status, table.id),
    index('tasks_network_idx').on(table.networkId),
    index('tasks_invoice_idx').on(table.invoiceId, table.campaignId).where(sql`invoice_id is not null`),
    index('tasks_reserved_idx').on(table.campaignId).where(sql`reserved > 0`),
    index('tasks_accepted_idx').on(table.acceptedAt),
    index('tasks_paid_idx').on(table.paidAt),
    index('tasks_completed_idx').on(table.completedAt),
    uniqueIndex('tasks_participant_brief_key')
      .on(table.participationId, table.briefId)
      .where(sql`left_at is null`),
    uniqueIndex('tasks_post_key')
      .on(table.postKey)
      .where(sql`status <> 'rejected' and left_at is null and same_post_as is null`),
    index('tasks_review_until_idx')
      .on(table.reviewUntil)
      .where(sql`status = 'under_review' and left_at is null`),
    index('tasks_deadline_idx')
      .on(table.deadline)
      .where(sql`status = 'pending' and left_at is null and user_id is not null`),
    uniqueIndex('tasks_best_post_key').on(table.campaignId).where(sql`best_post`),
    index('tasks_bonus_until_idx').on(table.bonusUntil).where(sql`bonus_until is not null`),
    index('tasks_same_post_idx').on(table.postKey).where(sql`same_post_as is not null`),
    check('tasks_post_payment_range', moneyRange('post_payment')),
    check('tasks_minimum_reward_range', moneyRange('minimum_reward')),
    check('tasks_bonus_reach_range', moneyRange('bonus_reach')),
    check('tasks_bonus_engagement_range', moneyRange('bonus_engagement_rate')),
    check('tasks_bonus_best_post_range', moneyRange('bonus_best_post')),
    check('tasks_bonus_offered_range', moneyRange('bonus_offered')),
    check('tasks_bonus_later_range', moneyRange('bonus_later')),
    check('tasks_best_post', sql`not ${table.bestPost} or ${table.bonusBestPost} > 0`),
    check('tasks_bonus_until', sql`${table.bonusUntil} is null or ${table.acceptedAt} is not null`),
    check('tasks_expired', sql`${table.expiredAt} is null or ${table.leftAt} is not null`),
    check('tasks_advertiser_spend', sql`(${table.advertiserSpend} is null) = (${table.acceptedAt} is null)`),
    check('tasks_advertiser_spend_range', moneyRange('advertiser_spend')),
    check('tasks_paid_in_base', sql`(${table.paidInBase} is null) = (${table.paidAt} is null)`),
    check('tasks_paid_in_base_range', moneyRange('paid_in_base')),
    check(
      'tasks_metrics_range',
      sql`least(${table.reach}, ${table.likes}, ${table.comments}, ${table.shares}) >= 0`,
    ),
    check('tasks_post_key_form', sql`${table.postKey} ~ '^[a-z]+:(post|opaque):'`),
    check('tasks_assignee', sql`(${table.userId} is null) = (${table.participationId} is null)`),
    check('tasks_changes_asked', sql`${table.changesAsked} is null or ${table.status} = 'pending'`),
    check('tasks_appeal_until', sql`${table.appealUntil} is null or ${table.status} = 'rejected'`),
    check('tasks_open_pending', sql`${table.userId} is not null or ${table.status} = 'pending'`),
    check(
      'tasks_accepted',
      sql`(${table.status} in ('accepted', 'paid')) = (${table.acceptedAt} is not null)`,
    ),
    check('tasks_held', sql`${table.paidAt} >= ${table.heldUntil}`),
    check('tasks_paid', sql`(${table.status} = 'paid') = (${table.paidAt} is not null)`),
  ],
);

/** What an influencer has prepared for a pending task and not yet sent. Gone once it is submitted or left. */
export const taskDrafts = pgTable('task_drafts', {
  taskId: integer('task_id')
    .primaryKey()
    .references(() => tasks.id),
  postUrl: text('post_url').notNull().default(''),
  screenshots: text('screenshots').array().notNull().default([]),
  caption: text('caption').notNull().default(''),
  updatedAt: updatedAt(),
});
