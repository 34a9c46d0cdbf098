import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { watchCampaignTypes, watchGroupStatuses } from '@/nouns/watch';
import { createdAt, moment, money, moneyRange, updatedAt } from '../columns';
import { advertisers } from './advertisers';
import { users } from './users';

export const watchCampaignType = pgEnum('watch_campaign_type', watchCampaignTypes);

/** One task of a task campaign; without `fuel_required` it costs what the campaign says. */
export interface WatchTask {
  description?: string;
  fuel_required?: number;
}

/** Campaigns that pay for photos taken at a place. The id is the creator's own word, as in the documents. */
export const watchCampaigns = pgTable(
  'watch_campaigns',
  {
    id: text('id').primaryKey(),
    creatorId: integer('creator_id')
      .notNull()
      .references(() => users.id),
    /** The organisation it runs for: whose people review. */
    advertiserId: integer('advertiser_id').references(() => advertisers.id),
    /** The creator's wallet when the campaign was made, lower-case hex. */
    createdByPublicKey: text('created_by_public_key'),
    type: watchCampaignType('type').notNull(),
    description: text('description').notNull(),
    /** Null means the picture we draw for the campaign. */
    bannerUrl: text('banner_url'),
    posterUrl: text('poster_url'),
    tags: text('tags').array().notNull().default([]),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    /** Kilometres around the centre; more than 20015 is the whole world. */
    radius: doublePrecision('radius').notNull().default(100),
    /** Between people of a group; between claim and picture for everyone else. */
    locationLimitInMeters: doublePrecision('location_limit_in_meters'),
    fuelRequired: money('fuel_required').notNull().default(1),
    isActive: boolean('is_active').notNull().default(true),
    maxSubmissions: integer('max_submissions').notNull().default(10_000),
    /** Null: as many as a witness likes. */
    maxSubmissionsPerWitness: integer('max_submissions_per_witness'),
    currency: text('currency').notNull().default('POINTS'),
    rewardPerTask: money('reward_per_task'),
    totalRewards: money('total_rewards'),
    /** Of a task campaign: what is to be done, by the creator's own keys. */
    tasks: jsonb('tasks').$type<Record<string, WatchTask>>(),
    /** Lower-case public keys; empty means open to all. */
    whitelist: text('whitelist').array().notNull().default([]),
    /** People a group needs, and the minutes it has; group campaigns only. */
    groupSize: integer('group_size'),
    timeLimitInMinutes: integer('time_limit_in_minutes'),
    /** Raised by every change of what a photo must fulfil. */
    rulesVersion: integer('rules_version').notNull().default(1),
    /** Guarded counters: received in all, and what became of them. */
    submissionsCount: integer('submissions_count').notNull().default(0),
    acceptedCount: integer('accepted_count').notNull().default(0),
    rejectedCount: integer('rejected_count').notNull().default(0),
    /** Paid out of `total_rewards`. */
    rewardsPaid: money('rewards_paid').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('watch_campaigns_id_key').on(sql`lower(${table.id})`),
    index('watch_campaigns_created_idx').on(table.createdAt, table.id),
    index('watch_campaigns_creator_idx').on(table.creatorId),
    index('watch_campaigns_advertiser_idx').on(table.advertiserId),
    check('watch_campaigns_id', sql`${table.id} ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'`),
    check('watch_campaigns_latitude', sql`${table.latitude} between -90 and 90`),
    check('watch_campaigns_longitude', sql`${table.longitude} between -180 and 180`),
    check('watch_campaigns_radius', sql`${table.radius} > 0 and ${table.radius} <= 100000`),
    check(
      'watch_campaigns_location_limit',
      sql`${table.locationLimitInMeters} is null or (${table.locationLimitInMeters} > 0 and ${table.locationLimitInMeters} <= 100000000)`,
    ),
    check('watch_campaigns_dates', sql`${table.endsAt} > ${table.startsAt}`),
    check('watch_campaigns_fuel_range', moneyRange('fuel_required')),
    check(
      'watch_campaigns_submissions',
      sql`${table.submissionsCount} between 0 and ${table.maxSubmissions}
        and least(${table.acceptedCount}, ${table.rejectedCount}) >= 0
        and ${table.acceptedCount} + ${table.rejectedCount} <= ${table.submissionsCount}`,
    ),
    check(
      'watch_campaigns_per_witness',
      sql`${table.maxSubmissionsPerWitness} is null or ${table.maxSubmissionsPerWitness} > 0`,
    ),
    check(
      'watch_campaigns_reward_range',
      sql`${table.rewardPerTask} is null or (${sql.raw('"reward_per_task" >= 0 and "reward_per_task" <= 1000000000000')})`,
    ),
    check(
      'watch_campaigns_pool',
      sql`${table.rewardsPaid} >= 0 and ${table.rewardsPaid} <= coalesce(${table.totalRewards}, 0)
        and coalesce(${table.totalRewards}, 0) <= 1000000000000`,
    ),
    check('watch_campaigns_tasks', sql`(${table.type} = 'task') = (${table.tasks} is not null)`),
    check(
      'watch_campaigns_group',
      sql`(${table.type} = 'group') = (${table.groupSize} is not null) and (${table.type} = 'group') = (${table.timeLimitInMinutes} is not null)
        and coalesce(${table.groupSize}, 2) between 2 and 50 and coalesce(${table.timeLimitInMinutes}, 1) between 1 and 10080`,
    ),
  ],
);

/** What one witness did in one campaign: the guarded counters behind the limits of a witness. */
export const watchWitnesses = pgTable(
  'watch_witnesses',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => watchCampaigns.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    submissionsCount: integer('submissions_count').notNull().default(0),
    acceptedCount: integer('accepted_count').notNull().default(0),
    rejectedCount: integer('rejected_count').notNull().default(0),
    /** When every task of a task campaign was accepted, and so paid. */
    completedAt: moment('completed_at'),
    /** Paid to the witness by this campaign. */
    rewards: money('rewards').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.userId] }),
    index('watch_witnesses_user_idx').on(table.userId),
    check(
      'watch_witnesses_counts',
      sql`least(${table.submissionsCount}, ${table.acceptedCount}, ${table.rejectedCount}) >= 0
        and ${table.acceptedCount} + ${table.rejectedCount} <= ${table.submissionsCount}`,
    ),
    check('watch_witnesses_rewards_range', moneyRange('rewards')),
  ],
);

/** `open` until its people have all sent a photo; then it waits for review as one. */
export const watchGroupStatus = pgEnum('watch_group_status', watchGroupStatuses);

export const watchGroups = pgTable(
  'watch_groups',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => watchCampaigns.id),
    creatorId: integer('creator_id')
      .notNull()
      .references(() => users.id),
    /** What members type to join. */
    inviteCode: text('invite_code').notNull().unique('watch_groups_invite_key'),
    size: integer('size').notNull(),
    /** Guarded counters: members, and those who sent their photo. */
    membersCount: integer('members_count').notNull().default(1),
    submissionsCount: integer('submissions_count').notNull().default(0),
    status: watchGroupStatus('status').notNull().default('open'),
    expiresAt: moment('expires_at').notNull(),
    completedAt: moment('completed_at'),
    decidedAt: moment('decided_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('watch_groups_campaign_idx').on(table.campaignId, table.status),
    index('watch_groups_expiry_idx').on(table.expiresAt).where(sql`status = 'open'`),
    check(
      'watch_groups_counts',
      sql`${table.size} between 2 and 50 and ${table.membersCount} between 1 and ${table.size}
        and ${table.submissionsCount} between 0 and ${table.membersCount}`,
    ),
    check(
      'watch_groups_complete',
      sql`${table.status} not in ('complete', 'accepted') or ${table.submissionsCount} = ${table.size}`,
    ),
  ],
);

export const watchGroupMembers = pgTable(
  'watch_group_members',
  {
    groupId: uuid('group_id')
      .notNull()
      .references(() => watchGroups.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => watchCampaigns.id),
    /** False once the group is decided or has expired: then its people may form another. */
    live: boolean('live').notNull().default(true),
    joinedAt: moment('joined_at').notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.userId] }),
    uniqueIndex('watch_group_members_live_key').on(table.campaignId, table.userId).where(sql`live`),
    index('watch_group_members_user_idx').on(table.userId),
  ],
);
