import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  check,
  index,
  pgEnum,
  pgTable,
  serial,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createdAt, money } from '../columns';

/**
 * What an account holds. A positive balance is a debit: advertisers owe us (`unbilled`, `receivable`),
 * money we hold (`cash`), what was billed and taken back again (`credited`). A negative one is a credit: what we owe influencers (`task_payable`, `wallet`,
 * `payout_clearing`) and advertisers who paid ahead (`prepaid`) and the state of tax on invoices (`tax_owed`), or have earned (`ad_revenue`). `exchange` carries conversions between currencies.
 * The platform's own currencies are `issued`, wait in a `watch_pool`, and belong to people as `points` and `fuel`.
 */
export const ledgerAccountKind = pgEnum('ledger_account_kind', [
  'unbilled',
  'receivable',
  'cash',
  'task_payable',
  'wallet',
  'payout_clearing',
  'ad_revenue',
  'exchange',
  'issued',
  'watch_pool',
  'points',
  'fuel',
  'prepaid',
  'tax_owed',
  'credited',
]);

export const ledgerAccounts = pgTable(
  'ledger_accounts',
  {
    id: serial('id').primaryKey(),
    kind: ledgerAccountKind('kind').notNull(),
    /** Whose account: `advertiser:<id>`, `user:<id>`, `watch:<campaign>` or `platform`. */
    owner: text('owner').notNull(),
    currency: text('currency').notNull(),
  },
  (table) => [uniqueIndex('ledger_accounts_key').on(table.kind, table.owner, table.currency)],
);

export const ledgerTransactions = pgTable(
  'ledger_transactions',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** Unique, so that posting the same event twice changes nothing. */
    reference: text('reference').notNull().unique('ledger_transactions_reference_key'),
    /** `<noun>.<event>`, e.g. `task.accepted`. */
    kind: text('kind').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('ledger_transactions_subject_idx').on(table.subjectType, table.subjectId)],
);

export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    transactionId: bigint('transaction_id', { mode: 'number' })
      .notNull()
      .references(() => ledgerTransactions.id),
    accountId: bigint('account_id', { mode: 'number' })
      .notNull()
      .references(() => ledgerAccounts.id),
    amount: money('amount').notNull(),
  },
  (table) => [
    index('ledger_entries_transaction_idx').on(table.transactionId),
    index('ledger_entries_account_idx').on(table.accountId),
    check(
      'ledger_entries_range',
      sql`${table.amount} between -1000000000000 and 1000000000000 and ${table.amount} <> 0`,
    ),
  ],
);
