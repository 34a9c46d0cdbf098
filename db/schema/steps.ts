import { integer, pgTable, serial, text } from 'drizzle-orm/pg-core';
import { createdAt } from '../columns';

/** Which rows of earlier versions were carried over by code, where SQL could not do it: one row a step. */
export const carriedOver = pgTable('carried_over', {
  step: text('step').primaryKey(),
  createdAt: createdAt(),
});

/** Accounts that earlier versions kept in plain text, until the start has sealed them (`db/seal-accounts.ts`); empty since. */
export const plainAccounts = pgTable('plain_accounts', {
  id: serial('id').primaryKey(),
  /** `payouts` or `payout_methods`, and the row there. */
  of: text('of', { enum: ['payouts', 'payout_methods'] }).notNull(),
  row: integer('row').notNull(),
  account: text('account').notNull(),
});
