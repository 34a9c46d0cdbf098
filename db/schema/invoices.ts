import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  serial,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { SellerFacts } from '@/nouns/company';
import { storedInvoiceStatuses } from '@/nouns/invoices';
import { payoutMethodKinds } from '@/nouns/payouts';
import { statusesOf } from '@/nouns/status';
import { taxCategories } from '@/nouns/tax';
import { createdAt, moment, money, moneyRange, rate, updatedAt } from '../columns';
import { ads } from './ads';
import { advertisers } from './advertisers';
import { campaigns } from './campaigns';
import { users } from './users';

/** `overdue` is derived: pending past its due date. */
export const invoiceStatus = pgEnum('invoice_status', storedInvoiceStatuses);

/** The last number given out in a year; its row lock keeps the numbers without gaps. */
export const invoiceCounters = pgTable('invoice_counters', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
});

export const invoices = pgTable(
  'invoices',
  {
    id: serial('id').primaryKey(),
    /** `FAN-<year>-<number>`, gapless within a year. */
    number: text('number').notNull().unique(),
    /** By which a transfer says what it pays (ISO 11649): of the number, worked out by the database. */
    reference: text('reference')
      .notNull()
      .generatedAlwaysAs(
        sql`creditor_reference(right(upper(regexp_replace(number, '[^A-Za-z0-9]', '', 'g')), 21))`,
      )
      .unique('invoices_reference_key'),
    advertiserId: integer('advertiser_id')
      .notNull()
      .references(() => advertisers.id),
    /** Who is billed, as it stood when the invoice was issued. */
    billedName: text('billed_name').notNull().default(''),
    billedEmail: text('billed_email').notNull().default(''),
    billedAddress: text('billed_address').notNull().default(''),
    billedTaxId: text('billed_tax_id').notNull().default(''),
    billedPostcode: text('billed_postcode').notNull().default(''),
    billedCity: text('billed_city').notNull().default(''),
    billedCountry: text('billed_country').notNull().default(''),
    billedVatId: text('billed_vat_id').notNull().default(''),
    purchaseOrder: text('purchase_order').notNull().default(''),
    buyerReference: text('buyer_reference').notNull().default(''),
    /** Where the seller was registered when it was taxed. */
    sellerCountry: text('seller_country').notNull().default(''),
    sellerVatId: text('seller_vat_id').notNull().default(''),
    /** Who billed, as it stood when the invoice was issued; null of one from before that was kept. */
    seller: jsonb('seller').$type<SellerFacts>(),
    currency: char('currency', { length: 3 }).notNull(),
    /** What is to be paid: the lines and the tax on them. */
    amount: money('amount').notNull(),
    /** What of it is tax, the sum of `invoice_taxes`. */
    tax: money('tax').notNull().default(0),
    /** What of it came in by transfers that a statement told of; what else pays it pays the rest at once. */
    received: money('received').notNull().default(0),
    /** What credit notes took back of it, and what of that was still to be paid. */
    credited: money('credited').notNull().default(0),
    takenOff: money('taken_off').notNull().default(0),
    status: invoiceStatus('status').notNull().default('pending'),
    periodFrom: date('period_from', { mode: 'string' }).notNull(),
    periodTo: date('period_to', { mode: 'string' }).notNull(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    paidAt: moment('paid_at'),
    /** It was paid out of what its organisation had paid ahead: no cash moved. */
    fromPrepaid: boolean('from_prepaid').notNull().default(false),
    cancelledAt: moment('cancelled_at'),
    /** When its people were told that it is overdue. */
    overdueToldAt: moment('overdue_told_at'),
    /** When its people asked how it is paid, which the invoice did not say. */
    howToPayAskedAt: moment('how_to_pay_asked_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('invoices_advertiser_idx').on(table.advertiserId, table.issuedOn.desc()),
    index('invoices_status_idx').on(table.status, table.dueOn),
    uniqueIndex('invoices_window_key')
      .on(table.advertiserId, table.periodFrom, table.periodTo)
      .where(sql`status <> 'cancelled'`),
    check('invoices_amount_range', moneyRange('amount')),
    check('invoices_tax', sql`${table.tax} >= 0 and ${table.tax} <= ${table.amount}`),
    check(
      'invoices_received',
      sql`${table.received} >= 0 and ${table.takenOff} >= 0 and ${table.received} + ${table.takenOff} <= ${table.amount}`,
    ),
    check(
      'invoices_credited',
      sql`${table.credited} >= ${table.takenOff} and ${table.credited} <= ${table.amount}`,
    ),
    check('invoices_period', sql`${table.periodFrom} <= ${table.periodTo}`),
    check('invoices_from_prepaid', sql`not ${table.fromPrepaid} or ${table.status} = 'paid'`),
    check('invoices_paid', sql`(${table.status} = 'paid') = (${table.paidAt} is not null)`),
  ],
);

/** One line for each campaign and each ad, in its own currency and converted to the invoice's. */
export const invoiceLines = pgTable(
  'invoice_lines',
  {
    id: serial('id').primaryKey(),
    invoiceId: integer('invoice_id')
      .notNull()
      .references(() => invoices.id),
    campaignId: integer('campaign_id').references(() => campaigns.id),
    adId: uuid('ad_id').references(() => ads.id),
    description: text('description').notNull(),
    originalAmount: money('original_amount').notNull(),
    originalCurrency: char('original_currency', { length: 3 }).notNull(),
    /** Units of the invoice's currency for one of the original, as used. */
    rate: rate('rate').notNull(),
    amount: money('amount').notNull(),
    /** In US dollars by the rate of the invoice's day of issue; the database keeps it. */
    amountInBase: money('amount_in_base').notNull().default(0),
  },
  (table) => [
    index('invoice_lines_invoice_idx').on(table.invoiceId),
    check('invoice_lines_amount_range', moneyRange('amount')),
    check('invoice_lines_amount_in_base_range', moneyRange('amount_in_base')),
    check('invoice_lines_subject', sql`num_nonnulls(${table.campaignId}, ${table.adId}) = 1`),
  ],
);

/** How something is taxed, by the codes of UNCL5305 that EN 16931 uses. */
export const taxCategory = pgEnum('tax_category', taxCategories);

/** What an invoice is taxed, a row for each category and rate; none where it is not taxed at all. */
export const invoiceTaxes = pgTable(
  'invoice_taxes',
  {
    id: serial('id').primaryKey(),
    invoiceId: integer('invoice_id')
      .notNull()
      .references(() => invoices.id),
    category: taxCategory('category').notNull(),
    /** Per cent. */
    rate: numeric('rate', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    net: money('net').notNull(),
    /** Of the whole net, half up to the currency's minor unit, once. */
    tax: money('tax').notNull(),
    /** What credit notes took back of both. */
    creditedNet: money('credited_net').notNull().default(0),
    creditedTax: money('credited_tax').notNull().default(0),
    /** Why nothing is charged, as the invoice says it. */
    reason: text('reason').notNull().default(''),
  },
  (table) => [
    uniqueIndex('invoice_taxes_key').on(table.invoiceId, table.category, table.rate),
    check('invoice_taxes_net_range', moneyRange('net')),
    check('invoice_taxes_tax_range', moneyRange('tax')),
    check(
      'invoice_taxes_rate',
      sql`(${table.category} = 'S') = (${table.rate} > 0) and ${table.rate} between 0 and 50`,
    ),
    check(
      'invoice_taxes_credited',
      sql`${table.creditedNet} between 0 and ${table.net} and ${table.creditedTax} between 0 and ${table.tax}`,
    ),
    check('invoice_taxes_untaxed', sql`${table.category} = 'S' or ${table.tax} = 0`),
    check('invoice_taxes_reason', sql`(${table.reason} = '') = (${table.category} = 'S')`),
  ],
);

/** What a country's VAT is from a day on, until its next row: its standard rate, and whether it is in the EU. */
export const vatRules = pgTable(
  'vat_rules',
  {
    country: text('country').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    rate: numeric('rate', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    inEu: boolean('in_eu').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.country, table.validFrom] }),
    check('vat_rules_rate', sql`${table.rate} > 0 and ${table.rate} <= 50`),
    check('vat_rules_country', sql`${table.country} ~ '^[A-Z]{2}$'`),
  ],
);

export const payoutMethodKind = pgEnum('payout_method_kind', payoutMethodKinds);

/** Where influencers let their money be sent; a removed one is kept for the payouts that went there. */
export const payoutMethods = pgTable(
  'payout_methods',
  {
    id: serial('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    kind: payoutMethodKind('kind').notNull(),
    /** The account with its typed fields, sealed (`db/sealed-accounts.ts`): administrators who pay see it in full. */
    sealed: text('sealed').notNull(),
    /** The same for the same account of a person, however it was typed. */
    fingerprint: text('fingerprint').notNull(),
    /** Until when payouts to it are not approved; null for the first one and those that were paid before. */
    heldUntil: moment('held_until'),
    removedAt: moment('removed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('payout_methods_key').on(table.userId, table.fingerprint).where(sql`removed_at is null`),
  ],
);

export const payoutStatus = pgEnum('payout_status', statusesOf('payout'));

/** Withdrawals from an influencer's wallet. */
export const payouts = pgTable(
  'payouts',
  {
    id: serial('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    amount: money('amount').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    kind: payoutMethodKind('kind').notNull(),
    /** Where the money goes, masked: `Bank transfer, •••• 1332`. */
    method: text('method').notNull(),
    /** The account as it was when it was asked for, sealed (`db/sealed-accounts.ts`). */
    sealed: text('sealed').notNull(),
    /** The same for the same account, so that one that was never paid is known. */
    fingerprint: text('fingerprint').notNull(),
    /** The saved method it was asked for with; null for one that was described. */
    methodId: integer('method_id').references(() => payoutMethods.id),
    /** Until when it may not be approved, because the account is new. */
    heldUntil: moment('held_until'),
    status: payoutStatus('status').notNull().default('requested'),
    reason: text('reason'),
    /** What the bank calls the transfer, for tracing one that was sent. */
    reference: text('reference'),
    handledBy: integer('handled_by').references(() => users.id),
    sentAt: moment('sent_at'),
    /** In US dollars by the rate of the day it was sent; the database keeps it. */
    sentInBase: money('sent_in_base'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('payouts_user_idx').on(table.userId, table.id.desc()),
    index('payouts_method_idx').on(table.methodId),
    index('payouts_status_idx').on(table.status, table.id),
    check('payouts_sent_in_base', sql`(${table.sentInBase} is null) = (${table.sentAt} is null)`),
    check('payouts_sent_in_base_range', moneyRange('sent_in_base')),
    check('payouts_amount_range', sql`${table.amount} > 0 and ${table.amount} <= 1000000000`),
  ],
);
