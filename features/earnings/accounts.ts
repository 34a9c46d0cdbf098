import { type SQL, sql } from 'drizzle-orm';
import type { UserActor } from '@/auth/actor';

/**
 * SQL: what each posting moved on the accounts of an influencer, one row for each posting and currency. `wallet` is
 * money that may be paid out, `pending` what accepted tasks owe, `in_payout` what is on its way out; all of them
 * count what belongs to the person as positive.
 */
export const movementsOf = (user: UserActor): SQL => sql`(
  select posting.id, posting.created_at, posting.kind, posting.reference, posting.subject_type, posting.subject_id, account.currency,
    coalesce(sum(-entry.amount) filter (where account.kind = 'wallet'), 0) as wallet,
    coalesce(sum(-entry.amount) filter (where account.kind = 'task_payable'), 0) as pending,
    coalesce(sum(-entry.amount) filter (where account.kind = 'payout_clearing'), 0) as in_payout
  from ledger_accounts account
  join ledger_entries entry on entry.account_id = account.id
  join ledger_transactions posting on posting.id = entry.transaction_id
  where account.owner = ${`user:${user.id}`} and account.kind in ('wallet', 'task_payable', 'payout_clearing')
  group by posting.id, account.currency)`;

/** SQL: a moment lies within whole UTC days, both included. */
export const withinDays = (moment: SQL, { from, to }: { from: string; to: string }): SQL => sql`(
  ${moment} >= ${from}::date::timestamp at time zone 'UTC'
  and ${moment} < (${to}::date + 1)::timestamp at time zone 'UTC')`;
