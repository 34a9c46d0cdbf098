import { sql } from 'drizzle-orm';
import {
  char,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  serial,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { prepaidKinds } from '@/nouns/prepaid';
import { createdAt, money } from '../columns';
import { advertisers } from './advertisers';
import { users } from './users';

export const prepaidKind = pgEnum('prepaid_kind', prepaidKinds);

/** Money that organisations paid ahead, and what of it went back to them; what paid invoices is in the ledger alone. */
export const prepaidMovements = pgTable(
  'prepaid_movements',
  {
    id: serial('id').primaryKey(),
    advertiserId: integer('advertiser_id')
      .notNull()
      .references(() => advertisers.id),
    kind: prepaidKind('kind').notNull(),
    amount: money('amount').notNull(),
    /** The organisation's. */
    currency: char('currency', { length: 3 }).notNull(),
    /** What the bank calls the transfer: one transfer is recorded once. */
    reference: text('reference').notNull(),
    /** The day the bank counts it from. */
    valueDate: date('value_date', { mode: 'string' }).notNull(),
    note: text('note').notNull().default(''),
    recordedBy: integer('recorded_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('prepaid_movements_key').on(table.advertiserId, table.kind, sql`lower(${table.reference})`),
    index('prepaid_movements_recorded_idx').on(table.recordedBy),
    check('prepaid_movements_amount_range', sql`${table.amount} > 0 and ${table.amount} <= 1000000000`),
    check('prepaid_movements_reference', sql`btrim(${table.reference}) <> ''`),
  ],
);
