import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
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
} from 'drizzle-orm/pg-core';
import { payoutChannels, statementLineOutcomes } from '@/nouns/payout-batches';
import { createdAt, moment, money, moneyRange } from '../columns';
import { payouts } from './invoices';
import { users } from './users';

export const payoutChannel = pgEnum('payout_channel', payoutChannels);

/** Approved payouts of a currency that leave together, as one file. */
export const payoutBatches = pgTable(
  'payout_batches',
  {
    id: serial('id').primaryKey(),
    channel: payoutChannel('channel').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    /** How many payouts it holds, and what they come to: the control sum of its file. */
    count: integer('count').notNull().default(0),
    total: money('total').notNull().default(0),
    createdBy: integer('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    /** When its file was first made; later copies say this moment again. */
    exportedAt: moment('exported_at'),
    /** How often its file was taken. */
    exports: integer('exports').notNull().default(0),
    cancelledAt: moment('cancelled_at'),
  },
  (table) => [
    index('payout_batches_created_idx').on(table.createdAt),
    check('payout_batches_total_range', moneyRange('total')),
    check('payout_batches_exported', sql`(${table.exports} > 0) = (${table.exportedAt} is not null)`),
  ],
);

/** A payout of a batch, under the name by which banks tell of it. */
export const payoutBatchLines = pgTable(
  'payout_batch_lines',
  {
    batchId: integer('batch_id')
      .notNull()
      .references(() => payoutBatches.id),
    payoutId: integer('payout_id')
      .notNull()
      .references(() => payouts.id),
    endToEndId: text('end_to_end_id').notNull().unique('payout_batch_lines_end_to_end_key'),
    amount: money('amount').notNull(),
    /** Its batch was cancelled: the payout may join another. */
    released: boolean('released').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.payoutId] }),
    uniqueIndex('payout_batch_lines_payout_key').on(table.payoutId).where(sql`not released`),
    index('payout_batch_lines_payout_idx').on(table.payoutId),
    check('payout_batch_lines_amount_range', moneyRange('amount')),
  ],
);

/** A statement (camt.053) or an answer (pain.002) of a bank, taken in once. */
export const bankStatements = pgTable('bank_statements', {
  id: serial('id').primaryKey(),
  kind: text('kind').notNull(),
  /** Of its bytes, so that the same file again is known. */
  sha256: text('sha256').notNull().unique('bank_statements_file_key'),
  importedBy: integer('imported_by')
    .notNull()
    .references(() => users.id),
  createdAt: createdAt(),
});

/** What a bank said of one transfer; accounts are not kept. */
export const bankStatementLines = pgTable(
  'bank_statement_lines',
  {
    id: serial('id').primaryKey(),
    statementId: integer('statement_id')
      .notNull()
      .references(() => bankStatements.id),
    /** Names the transfer within all statements, so that files that overlap count it once. */
    key: text('key').notNull().unique('bank_statement_lines_key'),
    payoutId: integer('payout_id').references(() => payouts.id),
    outcome: text('outcome', { enum: statementLineOutcomes }).notNull(),
    endToEndId: text('end_to_end_id'),
    /** What came in is positive; null where an answer names no amount. */
    amount: money('amount'),
    currency: char('currency', { length: 3 }),
    bookedOn: date('booked_on', { mode: 'string' }),
    /** Who paid or was paid, and what for, in the bank's words. */
    party: text('party'),
    remittance: text('remittance'),
    /** What the bank calls the booking. */
    reference: text('reference'),
    /** Takes back money that had come in. */
    takesBack: boolean('takes_back').notNull().default(false),
    /** Why it failed, or why nothing was done with it. */
    note: text('note'),
    /** Of money that came in and is nobody's: why it was set aside. */
    aside: text('aside'),
    /** Of one that did not match: who looked after it, and when. */
    doneBy: integer('done_by').references(() => users.id),
    doneAt: moment('done_at'),
  },
  (table) => [
    index('bank_statement_lines_statement_idx').on(table.statementId),
    index('bank_statement_lines_open_idx').on(table.id).where(sql`outcome = 'unmatched' and done_at is null`),
    index('bank_statement_lines_reference_idx').on(sql`lower(reference)`),
    index('bank_statement_lines_end_to_end_idx').on(table.endToEndId),
    index('bank_statement_lines_payout_idx').on(table.payoutId),
    check('bank_statement_lines_amount_range', moneyRange('amount', '-1000000000000')),
    check('bank_statement_lines_done', sql`(${table.doneBy} is null) = (${table.doneAt} is null)`),
  ],
);
