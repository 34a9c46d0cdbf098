import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  serial,
  text,
} from 'drizzle-orm/pg-core';
import { type BonusRules, mostBonusDays } from '@/nouns/bonuses';
import { campaignTypes, mostGraceHours, reviewDaysRange, reviewEnds } from '@/nouns/campaigns';
import { socialNetworks } from '@/nouns/networks';
import { mostHoldDays, payings } from '@/nouns/pay-runs';
import type { BesideHashtags } from '@/nouns/requirements';
import { statusesOf } from '@/nouns/status';
import { createdAt, moment, money, moneyRange, updatedAt } from '../columns';
import { advertisers } from './advertisers';
import { categories, countries } from './lists';
import { users } from './users';

export const campaignType = pgEnum('campaign_type', campaignTypes);
export const campaignStatus = pgEnum('campaign_status', statusesOf('campaign'));
export const reviewEnd = pgEnum('review_end', reviewEnds);
/** A pool is low when a fifth of it is left, and empty when it pays for nobody more. */
export const poolLevel = pgEnum('pool_level', ['low', 'empty']);
export const paying = pgEnum('paying', payings);
/** The social networks, in the order the documents name them. */
export const socialNetwork = pgEnum('social_network', socialNetworks);

export const campaigns = pgTable(
  'campaigns',
  {
    id: serial('id').primaryKey(),
    advertiserId: integer('advertiser_id')
      .notNull()
      .references(() => advertisers.id),
    createdBy: integer('created_by').references(() => users.id),
    type: campaignType('type').notNull().default('standard'),
    name: text('name').notNull(),
    tagline: text('tagline').notNull(),
    /** Sanitised HTML. */
    description: text('description').notNull(),
    /** Null means the picture we draw for the campaign. */
    imageLogo: text('image_logo'),
    imagePost: text('image_post'),
    attachment: text('attachment'),
    status: campaignStatus('status').notNull().default('draft'),
    dateStart: moment('date_start').notNull().default(sql`now()`),
    dateEnd: moment('date_end').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    /** Ceiling on what the campaign may pay; null leaves the advertiser's limit alone. */
    budget: money('budget'),
    participantsLimit: integer('participants_limit'),
    /** The guarded counter behind `participants_limit`. */
    participantsCount: integer('participants_count').notNull().default(0),
    featured: boolean('featured').notNull().default(false),
    leaderboard: boolean('leaderboard').notNull().default(true),
    /** What a post pays; answered as `minimum_reward`. */
    postRate: money('post_rate').notNull().default(0),
    hasBonus: boolean('has_bonus').notNull().default(false),
    promoReachBonus: money('promo_reach_bonus').notNull().default(0),
    promoEngagementRateBonus: money('promo_engagement_rate_bonus').notNull().default(0),
    promoBestPostBonus: money('promo_best_post_bonus').notNull().default(0),
    /** Days after an acceptance in which bonuses may still be awarded; none means with the acceptance alone. */
    bonusDays: integer('bonus_days').notNull().default(0),
    /** From which figures on which bonus is proposed. */
    bonusRules: jsonb('bonus_rules')
      .$type<BonusRules>()
      .notNull()
      .default(sql`'{"reach": [], "engagement_rate": []}'`),
    /** What a post needs beside the hashtags, as items. */
    requirementItems: jsonb('requirement_items').$type<BesideHashtags[]>().notNull().default([]),
    /** Hours from joining to the deadline of a task. */
    maximumTaskCompleteHours: integer('maximum_task_complete_hours').notNull().default(72),
    /** Hours after the deadline until a task without a post expires. */
    graceHours: integer('grace_hours').notNull().default(24),
    /** Days a post waits for review at most. */
    reviewDays: integer('review_days').notNull().default(5),
    /** What becomes of it then. */
    reviewEnd: reviewEnd('review_end').notNull().default('accept'),
    /** Days between an acceptance and its payment at least. */
    holdDays: integer('hold_days').notNull().default(0),
    /** Who pays: its people, or a job every week. */
    paying: paying('paying').notNull().default('by_hand'),
    preRegisteredAt: moment('pre_registered_at'),
    postRegisteredAt: moment('post_registered_at'),
    activatedAt: moment('activated_at'),
    /** Since when it takes no more influencers; null while it does. */
    joinsClosedAt: moment('joins_closed_at'),
    /** What its people were last told about its pool; null while there is nothing to tell. */
    poolTold: poolLevel('pool_told'),
    /** Counts what was written, so that nobody writes over what they have not seen. */
    version: integer('version').notNull().default(1),
    /** The steps of its form that somebody has opened while it was a draft. */
    openedSteps: text('opened_steps').array().notNull().default(sql`'{}'`),
    /** Only drafts are deleted. */
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('campaigns_advertiser_idx').on(table.advertiserId),
    index('campaigns_status_idx').on(table.status, table.dateEnd),
    index('campaigns_created_idx').on(table.createdAt),
    // The order in which what runs is browsed.
    index('campaigns_browse_idx')
      .on(table.featured.desc().nullsFirst(), table.dateEnd, table.id)
      .where(sql`status = 'active'`),
    check('campaigns_dates', sql`${table.dateEnd} > ${table.dateStart}`),
    check(
      'campaigns_budget_range',
      sql`${table.budget} is null or (${table.budget} >= 0 and ${table.budget} <= 1000000000)`,
    ),
    check('campaigns_post_rate_range', moneyRange('post_rate')),
    check('campaigns_promo_reach_range', moneyRange('promo_reach_bonus')),
    check('campaigns_promo_engagement_range', moneyRange('promo_engagement_rate_bonus')),
    check('campaigns_promo_best_post_range', moneyRange('promo_best_post_bonus')),
    check('campaigns_hours_range', sql`${table.maximumTaskCompleteHours} between 1 and 8760`),
    check('campaigns_grace_range', sql`${table.graceHours} between 0 and ${sql.raw(String(mostGraceHours))}`),
    check(
      'campaigns_review_range',
      sql`${table.reviewDays} between ${sql.raw(String(reviewDaysRange.least))} and ${sql.raw(String(reviewDaysRange.most))}`,
    ),
    check('campaigns_bonus_days', sql`${table.bonusDays} between 0 and ${sql.raw(String(mostBonusDays))}`),
    check('campaigns_hold_range', sql`${table.holdDays} between 0 and ${sql.raw(String(mostHoldDays))}`),
    check(
      'campaigns_participants',
      sql`${table.participantsCount} >= 0 and (${table.participantsLimit} is null or ${table.participantsCount} <= ${table.participantsLimit})`,
    ),
  ],
);

export const campaignNetworks = pgTable(
  'campaign_networks',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    network: socialNetwork('network').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.network] }),
    index('campaign_networks_network_idx').on(table.network),
  ],
);

export const campaignCategories = pgTable(
  'campaign_categories',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    categoryId: integer('category_id')
      .notNull()
      .references(() => categories.id),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.categoryId] }),
    index('campaign_categories_category_idx').on(table.categoryId),
  ],
);

/** The countries whose influencers may join; a campaign without any is open to every allowed country. */
export const campaignCountries = pgTable(
  'campaign_countries',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    countryId: integer('country_id')
      .notNull()
      .references(() => countries.id),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.countryId] }),
    index('campaign_countries_country_idx').on(table.countryId),
  ],
);

/** Stored bare; the App endpoints add the `#`. */
export const campaignHashtags = pgTable(
  'campaign_hashtags',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    position: integer('position').notNull(),
    hashtag: text('hashtag').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.position] })],
);
