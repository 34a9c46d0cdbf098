import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  serial,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { statusesOf } from '@/nouns/status';
import { organisationRoles, sexes, userRoles } from '@/nouns/users';
import { createdAt, moment, updatedAt } from '../columns';
import { advertisers } from './advertisers';
import { categories, cities, countries } from './lists';

export const userRole = pgEnum('user_role', userRoles);
export const userStatus = pgEnum('user_status', statusesOf('user'));
/** What somebody may do in their organisation: everything, the work, or the money. */
export const organisationRole = pgEnum('organisation_role', organisationRoles);
export const sex = pgEnum('sex', sexes);

/** People. The integer id is the Campaigns API's, the uuid the Ads API's. */
export const users = pgTable(
  'users',
  {
    id: serial('id').primaryKey(),
    uuid: uuid('uuid').notNull().unique().defaultRandom(),
    /** Lower case and trimmed by the verbs that write it. */
    email: text('email').notNull().unique('users_email_key'),
    username: text('username').notNull(),
    name: text('name').notNull(),
    role: userRole('role').notNull(),
    status: userStatus('status').notNull().default('active'),
    passwordHash: text('password_hash').notNull(),
    emailVerifiedAt: moment('email_verified_at'),
    /** The organisation of an advertiser, or of an influencer who advertises; null for those who have none. */
    advertiserId: integer('advertiser_id').references(() => advertisers.id),
    advertiserRole: organisationRole('advertiser_role'),
    sex: sex('sex'),
    birthDate: date('birth_date', { mode: 'string' }),
    countryId: integer('country_id').references(() => countries.id),
    cityId: integer('city_id').references(() => cities.id),
    bio: text('bio').notNull().default(''),
    /** The path of an uploaded picture; without one, a picture is drawn. */
    avatar: text('avatar'),
    profilePublic: boolean('profile_public').notNull().default(true),
    /** Whether the public profile says what its person earned. */
    showEarnings: boolean('show_earnings').notNull().default(false),
    /** When the person put the list of first steps away. */
    onboardingDismissedAt: moment('onboarding_dismissed_at'),
    /** The path of ours that the person came for when they signed up. */
    returnTo: text('return_to'),
    bannedAt: moment('banned_at'),
    bannedBy: integer('banned_by'),
    bannedReason: text('banned_reason'),
    /** When the account is to be deleted, as its person asked; from then on nobody else sees it. */
    leavingAt: moment('leaving_at'),
    /** When it was: nothing of the person is left in it. */
    deletedAt: moment('deleted_at'),
    lastSeenAt: moment('last_seen_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('users_username_key').on(sql`lower(${table.username})`),
    index('users_role_status_idx').on(table.role, table.status),
    index('users_advertiser_idx').on(table.advertiserId),
    // What `suspended_organisations` begins with: hardly ever anybody.
    index('users_suspended_owner_idx')
      .on(table.advertiserId)
      .where(sql`advertiser_role = 'owner' and status = 'suspended'`),
    index('users_created_idx').on(table.createdAt),
    index('users_leaving_idx').on(table.leavingAt).where(sql`leaving_at is not null and deleted_at is null`),
    index('users_country_idx').on(table.countryId),
    check('users_email_lower', sql`${table.email} = lower(btrim(${table.email}))`),
    check('users_advertiser_role', sql`${table.role} <> 'admin' or ${table.advertiserId} is null`),
    check(
      'users_organisation_role',
      sql`(${table.advertiserId} is null) = (${table.advertiserRole} is null)`,
    ),
    check('users_return_to', sql`${table.returnTo} ~ '^/([^/]|$)' and length(${table.returnTo}) <= 2000`),
    check('users_deleted', sql`${table.deletedAt} is null or ${table.leavingAt} is not null`),
    check('users_ban', sql`(${table.status} = 'suspended') = (${table.bannedAt} is not null)`),
  ],
);

export const userCategories = pgTable(
  'user_categories',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    categoryId: integer('category_id')
      .notNull()
      .references(() => categories.id),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.categoryId] }),
    index('user_categories_category_idx').on(table.categoryId),
  ],
);

export const mailPurpose = pgEnum('mail_purpose', ['verify_email', 'reset_password']);

/** Links sent by mail, stored as hashes; each works once. */
export const mailTokens = pgTable(
  'mail_tokens',
  {
    hash: text('hash').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    purpose: mailPurpose('purpose').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    createdAt: createdAt(),
  },
  (table) => [index('mail_tokens_user_idx').on(table.userId)],
);
