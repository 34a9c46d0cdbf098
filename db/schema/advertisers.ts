import { sql } from 'drizzle-orm';
import { char, check, numeric, pgEnum, pgTable, serial, text } from 'drizzle-orm/pg-core';
import { taxTreatments } from '@/nouns/tax';
import { createdAt, moment, money, moneyRange, updatedAt } from '../columns';

/** How an administrator has an organisation's invoices taxed, whatever the countries say. */
export const taxTreatment = pgEnum('tax_treatment', taxTreatments);

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
    postcode: text('postcode').notNull().default(''),
    city: text('city').notNull().default(''),
    /** Two letters; empty where it is not said, and then nothing is taxed by rule. */
    country: text('country').notNull().default(''),
    /** A VAT number of that country, plain; the form was checked when it was written. */
    vatId: text('vat_id').notNull().default(''),
    /** What its invoices quote, so that the buyer finds what they are for. */
    purchaseOrder: text('purchase_order').notNull().default(''),
    buyerReference: text('buyer_reference').notNull().default(''),
    /** Null: by the countries and the day. */
    taxTreatment: taxTreatment('tax_treatment'),
    /** Per cent, where an administrator has it taxed at a rate of its own. */
    taxRate: numeric('tax_rate', { precision: 5, scale: 2, mode: 'number' }),
    /** Why it is exempt. */
    taxReason: text('tax_reason').notNull().default(''),
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
    check('advertisers_country', sql`${table.country} ~ '^([A-Z]{2})?$'`),
    check(
      'advertisers_vat_id',
      sql`${table.vatId} ~ '^([A-Z]{2}[A-Z0-9+*]{2,18})?$' and (${table.vatId} = '' or ${table.country} <> '')`,
    ),
    check(
      'advertisers_tax_rate',
      sql`${table.taxRate} is null or (${table.taxTreatment} is not distinct from 'standard' and ${table.taxRate} > 0 and ${table.taxRate} <= 50)`,
    ),
    check(
      'advertisers_tax_reason',
      sql`(${table.taxReason} <> '') = (${table.taxTreatment} is not distinct from 'exempt')`,
    ),
    check('advertisers_maximum_limit_range', moneyRange('maximum_limit')),
    check('advertisers_email_lower', sql`${table.email} = lower(btrim(${table.email}))`),
  ],
);
