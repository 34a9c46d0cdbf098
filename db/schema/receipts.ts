import { sql } from 'drizzle-orm';
import { char, check, index, integer, pgTable, serial, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, moment, money } from '../columns';
import { advertisers } from './advertisers';
import { invoices } from './invoices';
import { bankStatementLines } from './payout-batches';
import { users } from './users';

/** A transfer that came in, and what it paid: an invoice, as far as that was open, and what is paid ahead. */
export const receipts = pgTable(
  'receipts',
  {
    id: serial('id').primaryKey(),
    lineId: integer('line_id')
      .notNull()
      .references(() => bankStatementLines.id),
    advertiserId: integer('advertiser_id')
      .notNull()
      .references(() => advertisers.id),
    /** The invoice it was meant for; null for one that paid ahead. */
    invoiceId: integer('invoice_id').references(() => invoices.id),
    amount: money('amount').notNull(),
    toInvoice: money('to_invoice').notNull(),
    toPrepaid: money('to_prepaid').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    recordedBy: integer('recorded_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    undoneBy: integer('undone_by').references(() => users.id),
    undoneAt: moment('undone_at'),
  },
  (table) => [
    uniqueIndex('receipts_line_key').on(table.lineId).where(sql`undone_at is null`),
    index('receipts_line_idx').on(table.lineId),
    index('receipts_advertiser_idx').on(table.advertiserId),
    index('receipts_invoice_idx').on(table.invoiceId),
    check('receipts_amount_range', sql`${table.amount} > 0 and ${table.amount} <= 1000000000`),
    check(
      'receipts_parts',
      sql`${table.toInvoice} >= 0 and ${table.toPrepaid} >= 0
      and ${table.toInvoice} + ${table.toPrepaid} = ${table.amount}`,
    ),
    check('receipts_invoice', sql`${table.invoiceId} is not null or ${table.toInvoice} = 0`),
    check('receipts_undone', sql`(${table.undoneBy} is null) = (${table.undoneAt} is null)`),
  ],
);
