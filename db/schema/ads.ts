import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  char,
  check,
  date,
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
import { adPacings, chargePolicies, clickReasons } from '@/nouns/ads';
import { statusesOf } from '@/nouns/status';
import type { Targeting } from '@/nouns/targeting';
import { createdAt, moment, money, moneyRange, updatedAt } from '../columns';
import { users } from './users';

export const adStatus = pgEnum('ad_status', statusesOf('ad'));
/** `all`: every hit is charged while budget is left. `verified`: only hits with a fresh one-time token are. */
export const chargePolicy = pgEnum('charge_policy', chargePolicies);
export const impressionReason = pgEnum('impression_reason', [
  'billed',
  'budget_spent',
  'unverified',
  'replayed',
  'expired',
  'bot',
  'suspended',
  'outside_flight',
  'daily_cap',
]);
/** `asap`: as long as there is budget. `even`: over its flight, hour by hour, what was missed made up. */
export const adPacing = pgEnum('ad_pacing', adPacings);

export const clickReason = pgEnum('click_reason', clickReasons);

export const ads = pgTable(
  'ads',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** Who made it; its owner may be somebody else by now. */
    createdBy: integer('created_by')
      .notNull()
      .references(() => users.id),
    title: text('title').notNull(),
    content: text('content').notNull(),
    budget: money('budget').notNull(),
    pricePerView: money('price_per_view').notNull(),
    spentBudget: money('spent_budget').notNull().default(0),
    viewsCount: bigint('views_count', { mode: 'number' }).notNull().default(0),
    status: adStatus('status').notNull().default('draft'),
    chargePolicy: chargePolicy('charge_policy').notNull().default('all'),
    /** The currency of the owner's organisation when the ad was made; USD without one. */
    currency: char('currency', { length: 3 }).notNull().default('USD'),
    mediaUrl: text('media_url'),
    targetUrl: text('target_url'),
    /** Its flight: it is served and charged from the one moment until before the other; null leaves that side open. */
    startsAt: moment('starts_at'),
    endsAt: moment('ends_at'),
    /** The most it may be charged on a day of its time zone. */
    dailyCap: money('daily_cap'),
    timeZone: text('time_zone').notNull().default('UTC'),
    /** The day of its time zone on which views were last written, and what they were charged; kept by that write. */
    chargedDay: date('charged_day', { mode: 'string' }),
    chargedOnDay: money('charged_on_day').notNull().default(0),
    pacing: adPacing('pacing').notNull().default('asap'),
    /** Since when the rest of the budget is spread, and what was spent then. */
    pacedFrom: moment('paced_from').notNull().default(sql`now()`),
    pacedSpent: money('paced_spent').notNull().default(0),
    /** Whom and when it is shown to; null for everybody at all times. */
    targeting: jsonb('targeting').$type<Targeting>(),
    /** When an administrator paused it; only an administrator ends that. */
    heldAt: moment('held_at'),
    heldReason: text('held_reason'),
    /** What it was then. */
    heldStatus: adStatus('held_status'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    index('ads_owner_idx').on(table.userId, table.createdAt.desc()),
    index('ads_servable_idx')
      .on(table.id)
      .where(sql`status = 'active' and deleted_at is null and spent_budget < budget`),
    check('ads_budget_range', sql`${table.budget} > 0 and ${table.budget} <= 1000000000`),
    check('ads_price_range', sql`${table.pricePerView} > 0 and ${table.pricePerView} <= 1000000000`),
    check('ads_spent_range', moneyRange('spent_budget')),
    check(
      'ads_held',
      sql`(${table.heldAt} is null) = (${table.heldStatus} is null)
        and (${table.heldAt} is not null or ${table.heldReason} is null)
        and (${table.heldAt} is null or ${table.status} <> 'active')`,
    ),
    index('ads_ending_idx').on(table.endsAt).where(sql`status = 'active' and deleted_at is null`),
    check('ads_flight', sql`${table.endsAt} > ${table.startsAt}`),
    check('ads_daily_cap_range', sql`${table.dailyCap} > 0 and ${table.dailyCap} <= 1000000000`),
    check('ads_charged_on_day_range', moneyRange('charged_on_day')),
    check('ads_paced_spent_range', moneyRange('paced_spent')),
    check('ads_pacing', sql`${table.pacing} = 'asap' or ${table.endsAt} is not null`),
    check('ads_views_range', sql`${table.viewsCount} >= 0`),
    // In strict mode, so that a list is looked at as a whole where its kind and length are asked.
    check(
      'ads_targeting',
      sql`${table.targeting} is null or (jsonb_typeof(${table.targeting}) = 'object' and ${table.targeting} <> '{}'
        and ${table.targeting} - array['countries', 'devices', 'languages', 'weekdays', 'hours'] = '{}'
        and not jsonb_path_exists(${table.targeting}, 'strict $.* ? (@.type() != "array" || @.size() == 0)')
        and not jsonb_path_exists(${table.targeting}, '$.countries[*] ? (@.type() != "string" || !(@ like_regex "^[A-Z]{2}$"))')
        and not jsonb_path_exists(${table.targeting}, '$.devices[*] ? (@.type() != "string" || @ != "mobile" && @ != "tablet" && @ != "desktop")')
        and not jsonb_path_exists(${table.targeting}, '$.languages[*] ? (@.type() != "string" || !(@ like_regex "^[a-z]{2,3}$"))')
        and not jsonb_path_exists(${table.targeting}, '$.weekdays[*] ? (@.type() != "number" || @ < 1 || @ > 7)')
        and not jsonb_path_exists(${table.targeting}, '$.hours[*] ? (@.type() != "number" || @ < 0 || @ > 23)'))`,
    ),
  ],
);

/** Every hit on an ad with what became of it; append-only. */
export const adImpressions = pgTable(
  'ad_impressions',
  {
    id: bigserial('id', { mode: 'number' }).notNull(),
    adId: uuid('ad_id')
      .notNull()
      .references(() => ads.id, { onDelete: 'restrict' }),
    reason: impressionReason('reason').notNull(),
    /** The price charged for this hit; 0 unless billed. */
    charged: money('charged').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ name: 'ad_impressions_pkey', columns: [table.adId, table.id] }),
    index('ad_impressions_ad_idx').on(table.adId, table.createdAt),
    check('ad_impressions_charged_range', moneyRange('charged')),
    check('ad_impressions_charged_reason', sql`(${table.reason} = 'billed') = (${table.charged} > 0)`),
  ],
);

/** Impression tokens that were redeemed, each signed for one ad, so that none counts twice. */
export const adTokenUses = pgTable(
  'ad_token_uses',
  {
    adId: uuid('ad_id').notNull(),
    nonce: uuid('nonce').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'ad_token_uses_pkey', columns: [table.adId, table.nonce] }),
    index('ad_token_uses_expiry_idx').on(table.expiresAt),
  ],
);

/** Every press on an ad with what became of it; append-only. */
export const adClicks = pgTable(
  'ad_clicks',
  {
    id: uuid('id').notNull().defaultRandom(),
    adId: uuid('ad_id')
      .notNull()
      .references(() => ads.id, { onDelete: 'restrict' }),
    reason: clickReason('reason').notNull(),
    /** Of the impression token it came with, where that was ours and of this ad. */
    nonce: uuid('nonce'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ name: 'ad_clicks_pkey', columns: [table.adId, table.id] }),
    uniqueIndex('ad_clicks_once_idx').on(table.adId, table.nonce).where(sql`reason = 'counted'`),
    index('ad_clicks_ad_idx').on(table.adId, table.createdAt),
    check('ad_clicks_counted_nonce', sql`${table.reason} <> 'counted' or ${table.nonce} is not null`),
  ],
);

/** Hits by hour, kept in the transaction that records them; what charts and invoices read. */
export const adStatsHourly = pgTable(
  'ad_stats_hourly',
  {
    adId: uuid('ad_id')
      .notNull()
      .references(() => ads.id),
    hour: moment('hour').notNull(),
    views: integer('views').notNull().default(0),
    billed: integer('billed').notNull().default(0),
    budgetSpent: integer('budget_spent').notNull().default(0),
    unverified: integer('unverified').notNull().default(0),
    replayed: integer('replayed').notNull().default(0),
    expired: integer('expired').notNull().default(0),
    bot: integer('bot').notNull().default(0),
    suspended: integer('suspended').notNull().default(0),
    outsideFlight: integer('outside_flight').notNull().default(0),
    dailyCap: integer('daily_cap').notNull().default(0),
    /** Presses that count; those that do not are `filteredClicks`. */
    clicks: integer('clicks').notNull().default(0),
    filteredClicks: integer('filtered_clicks').notNull().default(0),
    spend: money('spend').notNull().default(0),
    /** The part of the spend that stands on an invoice. */
    invoicedSpend: money('invoiced_spend').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.adId, table.hour] }),
    index('ad_stats_hourly_hour_idx').on(table.hour),
    check('ad_stats_hourly_spend_range', moneyRange('spend')),
    check('ad_stats_hourly_clicks_range', sql`${table.clicks} >= 0 and ${table.filteredClicks} >= 0`),
    check(
      'ad_stats_hourly_invoiced_range',
      sql`${table.invoicedSpend} >= 0 and ${table.invoicedSpend} <= ${table.spend}`,
    ),
    check(
      'ad_stats_hourly_views',
      sql`${table.views} = ${table.billed} + ${table.budgetSpent} + ${table.unverified} + ${table.replayed} + ${table.expired} + ${table.bot} + ${table.suspended} + ${table.outsideFlight} + ${table.dailyCap}`,
    ),
  ],
);
