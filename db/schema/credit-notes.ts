import { sql } from 'drizzle-orm';
import {
  char,
  check,
  date,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  serial,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { creditReasons } from '@/nouns/credit-notes';
import { createdAt, money, moneyRange } from '../columns';
import { invoices, taxCategory } from './invoices';
import { users } from './users';

export const creditReason = pgEnum('credit_reason', creditReasons);

/** The last number given out in a year; its row lock keeps the numbers without gaps. */
export const creditNoteCounters = pgTable('credit_note_counters', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
});

/** What of an invoice is not asked for after all; never more than it asked for. */
export const creditNotes = pgTable(
  'credit_notes',
  {
    id: serial('id').primaryKey(),
    /** `CN-<year>-<number>`, gapless within a year. */
    number: text('number').notNull().unique(),
    invoiceId: integer('invoice_id')
      .notNull()
      .references(() => invoices.id),
    /** The invoice's. */
    currency: char('currency', { length: 3 }).notNull(),
    /** Tax included. */
    amount: money('amount').notNull(),
    tax: money('tax').notNull().default(0),
    /** What of it was still to be paid, and is not any more. */
    toInvoice: money('to_invoice').notNull(),
    /** What of it was paid, and is paid ahead now. */
    toPrepaid: money('to_prepaid').notNull(),
    reason: creditReason('reason').notNull(),
    note: text('note').notNull().default(''),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    issuedBy: integer('issued_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    index('credit_notes_invoice_idx').on(table.invoiceId, table.id),
    check('credit_notes_amount_range', sql`${table.amount} > 0 and ${table.amount} <= 1000000000000`),
    check('credit_notes_tax', sql`${table.tax} >= 0 and ${table.tax} <= ${table.amount}`),
    check(
      'credit_notes_parts',
      sql`${table.toInvoice} >= 0 and ${table.toPrepaid} >= 0
      and ${table.toInvoice} + ${table.toPrepaid} = ${table.amount}`,
    ),
  ],
);

/** What of each tax of the invoice a credit note takes back; none where the invoice is not taxed. */
export const creditNoteTaxes = pgTable(
  'credit_note_taxes',
  {
    id: serial('id').primaryKey(),
    creditNoteId: integer('credit_note_id')
      .notNull()
      .references(() => creditNotes.id),
    category: taxCategory('category').notNull(),
    rate: numeric('rate', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    net: money('net').notNull(),
    tax: money('tax').notNull(),
    reason: text('reason').notNull().default(''),
  },
  (table) => [
    uniqueIndex('credit_note_taxes_key').on(table.creditNoteId, table.category, table.rate),
    check('credit_note_taxes_net_range', moneyRange('net')),
    check('credit_note_taxes_tax_range', moneyRange('tax')),
  ],
);
