import { sql } from 'drizzle-orm';
import { char, check, pgTable, serial, text } from 'drizzle-orm/pg-core';
import { createdAt, moment, money, moneyRange, updatedAt } from '../columns';

/** Organisations that pay for campaigns and ads. */
export const advertisers = pgTable(
  'advertisers',
  {
    id: serial('id').primaryKey(),
    name: text('name').notNull(),
    /** The organisation's address, apart from those of its people. */
    email: text('email').notNull().unique('advertisers_email_key'),
    /** As invoices name it; the plain name where it is empty. */
    legalName: text('legal_name').notNull().default(''),
    /** Postal, in lines. */
    address: text('address').notNull().default(''),
    taxId: text('tax_id').notNull().default(''),
    currency: char('currency', { length: 3 }).notNull().default('USD'),
    /** Credit: with what is prepaid it covers what is owed and reserved, by `withinCover`. */
    maximumLimit: money('maximum_limit').notNull().default(10_000),
    /** By which a transfer says that it pays ahead (ISO 11649); worked out by the database. */
    topUpReference: text('top_up_reference')
      .notNull()
      .generatedAlwaysAs(sql`creditor_reference('TOP' || id::text)`)
      .unique('advertisers_top_up_reference_key'),
    /** When its people were told that what is prepaid does not pay the next invoice; a top-up clears it. */
    prepaidLowToldAt: moment('prepaid_low_told_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    check('advertisers_maximum_limit_range', moneyRange('maximum_limit')),
    check('advertisers_email_lower', sql`${table.email} = lower(btrim(${table.email}))`),
  ],
);
