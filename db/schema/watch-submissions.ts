import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { rejectReasonNames } from '@/nouns/photos';
import { statusesOf } from '@/nouns/status';
import { watchFlags } from '@/nouns/watch';
import { createdAt, moment, money, moneyRange } from '../columns';
import { users } from './users';
import { watchCampaigns, watchGroups } from './watch';

export const watchSubmissionStatus = pgEnum('watch_submission_status', statusesOf('submission'));

/** Why a photo was not accepted. */
export const watchRejectReason = pgEnum('watch_reject_reason', rejectReasonNames);

/** What a reviewer should look at before accepting; never a refusal by itself. */
export const watchFlag = pgEnum('watch_flag', watchFlags);

/** The figures behind the flags; what could not be measured is not there. */
export interface WatchChecks {
  /** Kilometres an hour since the witness's photo before. */
  speed_in_km_per_hour?: number;
  /** Between the claimed position and the one in the picture, to 10 m. */
  picture_distance_in_meters?: number;
  /** Where the picture says it was taken, to about 110 m. */
  picture_latitude?: number;
  picture_longitude?: number;
  /** Between the picture's own moment and its arrival. */
  picture_age_in_seconds?: number;
  /** Between the sender's clock and ours. */
  clock_skew_in_seconds?: number;
  /** The earlier submission with the same or a similar picture. */
  earlier_photo?: string;
  /** The largest distance between two people of the group. */
  group_spread_in_meters?: number;
}

/**
 * Photos sent to a campaign. The position is exact while the photo waits for review and rounded for good by
 * the write that decides on it.
 */
export const watchSubmissions = pgTable(
  'watch_submissions',
  {
    /** What the API calls `photo`. */
    id: uuid('id').primaryKey().defaultRandom(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => watchCampaigns.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    groupId: uuid('group_id').references(() => watchGroups.id),
    /** The key of the campaign's task. */
    task: text('task'),
    status: watchSubmissionStatus('status').notNull().default('received'),
    /** An http(s) URL as it was given, never fetched, or a path of ours. */
    photoUrl: text('photo_url').notNull(),
    /** Of an uploaded picture, in hex: SHA-256 as it was sent and as it is served, and its 64-bit perceptual hash. */
    photoHash: text('photo_hash'),
    servedHash: text('served_hash'),
    perceptualHash: text('perceptual_hash'),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    /** Whether the position is rounded by now. */
    rounded: boolean('rounded').notNull().default(false),
    /** Metres, as the device said. */
    accuracy: doublePrecision('accuracy'),
    /** To the centre, to 10 m; to 100 m once rounded. */
    distanceInMeters: doublePrecision('distance_in_meters').notNull(),
    flags: watchFlag('flags').array().notNull().default([]),
    checks: jsonb('checks').$type<WatchChecks>().notNull().default({}),
    /** The campaign's rules that it was checked by. */
    rulesVersion: integer('rules_version').notNull(),
    fuelSpent: money('fuel_spent').notNull(),
    fuelRefunded: money('fuel_refunded').notNull().default(0),
    /** What its acceptance paid, in the campaign's currency; for a task campaign its last task carries it all. */
    reward: money('reward').notNull().default(0),
    reviewedBy: integer('reviewed_by').references(() => users.id),
    decidedAt: moment('decided_at'),
    rejectReason: watchRejectReason('reject_reason'),
    rejectNote: text('reject_note'),
    createdAt: createdAt(),
  },
  (table) => [
    index('watch_submissions_campaign_idx').on(table.campaignId, table.createdAt, table.id),
    index('watch_submissions_changed_idx').on(
      table.campaignId,
      sql`coalesce(${table.decidedAt}, ${table.createdAt})`,
      table.id,
    ),
    index('watch_submissions_waiting_idx')
      .on(table.campaignId, table.createdAt)
      .where(sql`status = 'received'`),
    index('watch_submissions_user_idx').on(table.userId, table.createdAt),
    index('watch_submissions_group_idx').on(table.groupId),
    index('watch_submissions_hash_idx').on(table.photoHash),
    index('watch_submissions_exact_idx').on(table.createdAt).where(sql`not rounded`),
    uniqueIndex('watch_submissions_task_key')
      .on(table.campaignId, table.userId, table.task)
      .where(sql`task is not null and status <> 'rejected'`),
    uniqueIndex('watch_submissions_group_key')
      .on(table.groupId, table.userId)
      .where(sql`group_id is not null and status <> 'rejected'`),
    check('watch_submissions_latitude', sql`${table.latitude} between -90 and 90`),
    check('watch_submissions_longitude', sql`${table.longitude} between -180 and 180`),
    check(
      'watch_submissions_accuracy',
      sql`${table.accuracy} is null or (${table.accuracy} >= 0 and ${table.accuracy} <= 50000000)`,
    ),
    check('watch_submissions_fuel_range', moneyRange('fuel_spent')),
    check(
      'watch_submissions_refund',
      sql`${table.fuelRefunded} >= 0 and ${table.fuelRefunded} <= ${table.fuelSpent}
        and (${table.fuelRefunded} = 0 or ${table.status} = 'rejected')`,
    ),
    check('watch_submissions_reward_range', moneyRange('reward')),
    check('watch_submissions_reward', sql`${table.reward} = 0 or ${table.status} = 'accepted'`),
    check('watch_submissions_decided', sql`(${table.status} = 'received') = (${table.decidedAt} is null)`),
    check(
      'watch_submissions_rejected',
      sql`(${table.status} = 'rejected') = (${table.rejectReason} is not null)`,
    ),
    check('watch_submissions_rounded', sql`${table.rounded} or ${table.status} = 'received'`),
  ],
);

/** The signed proof of an accepted photo, word for word as it was signed. */
export const watchProofs = pgTable('watch_proofs', {
  submissionId: uuid('submission_id')
    .primaryKey()
    .references(() => watchSubmissions.id),
  /** The JSON text under the signature. */
  payload: text('payload').notNull(),
  /** Ed25519, base64url. */
  signature: text('signature').notNull(),
  /** The key that signed, base64url; kept with the proof so that it outlives a change of keys. */
  publicKey: text('public_key').notNull(),
  createdAt: createdAt(),
});

/** FUEL of everyone who ever spent or got some; whoever has no row has a full tank. */
export const watchFuel = pgTable(
  'watch_fuel',
  {
    userId: integer('user_id')
      .primaryKey()
      .references(() => users.id),
    balance: money('balance').notNull(),
    /** Given in all: at first and by refills. */
    given: money('given').notNull(),
    spent: money('spent').notNull().default(0),
    refunded: money('refunded').notNull().default(0),
    /** The UTC day of the last refill. */
    refilledOn: date('refilled_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    index('watch_fuel_refill_idx').on(table.refilledOn),
    check('watch_fuel_balance_range', moneyRange('balance')),
    check(
      'watch_fuel_balance',
      sql`${table.balance} = ${table.given} - ${table.spent} + ${table.refunded} and least(${table.given}, ${table.spent}, ${table.refunded}) >= 0`,
    ),
  ],
);
