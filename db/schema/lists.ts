import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  serial,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createdAt, rate } from '../columns';

export const countries = pgTable('countries', {
  id: serial('id').primaryKey(),
  code: char('code', { length: 2 }).notNull().unique(),
  name: text('name').notNull().unique(),
  currencyCode: char('currency_code', { length: 3 }).notNull(),
  /** Campaigns may run and influencers may register here. */
  allowed: boolean('allowed').notNull().default(false),
});

export const cities = pgTable(
  'cities',
  {
    id: serial('id').primaryKey(),
    countryId: integer('country_id')
      .notNull()
      .references(() => countries.id),
    name: text('name').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    population: integer('population').notNull(),
    allowed: boolean('allowed').notNull().default(false),
  },
  (table) => [uniqueIndex('cities_country_name_key').on(table.countryId, table.name)],
);

export const categories = pgTable('categories', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  allowed: boolean('allowed').notNull().default(true),
});

/** Units of a currency for one US dollar on a day. The latest row written for the latest day is in force. */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    id: serial('id').primaryKey(),
    currency: char('currency', { length: 3 }).notNull(),
    rate: rate('rate').notNull(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    source: text('source').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('exchange_rates_latest_idx').on(table.currency, table.asOf.desc(), table.id.desc()),
    check('exchange_rates_range', sql`${table.rate} > 0 and ${table.rate} < 1000000000`),
  ],
);
