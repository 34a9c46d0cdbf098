import { type SQL, sql } from 'drizzle-orm';
import type { Invariant } from './invariant';

/** What accounts of a kind hold by owner and currency, of postings of these kinds alone. */
export const held = (account: string, kinds: SQL) => sql`
  select account.owner, account.currency, sum(entry.amount) as balance
  from ledger_accounts account
  join ledger_entries entry on entry.account_id = account.id
  join ledger_transactions posting on posting.id = entry.transaction_id
  where account.kind = ${account}::ledger_account_kind and (${kinds})
  group by 1, 2`;

const ofTasksAndPayouts = sql`posting.kind like 'task.%' or posting.kind like 'payout.%'`;

export const payoutInvariants: Invariant[] = [
  {
    name: 'Wallets equal paid tasks less payouts that did not come back',
    differences: sql`
      select coalesce(earned.amount, 0) + coalesce(wallet.balance, 0)
      from (
        select owner, currency, sum(amount) as amount from (
          select 'user:' || task.user_id as owner, campaign.currency::text as currency,
            task.post_payment + task.bonus_reach + task.bonus_engagement_rate + task.bonus_best_post as amount
          from tasks task join campaigns campaign on campaign.id = task.campaign_id where task.status = 'paid'
          union all
          select 'user:' || user_id, currency::text, -amount from payouts
          where status not in ('failed', 'cancelled')
        ) as movement group by 1, 2
      ) earned
      full join (${held('wallet', ofTasksAndPayouts)}) wallet
        on wallet.owner = earned.owner and wallet.currency = earned.currency`,
  },
  {
    name: 'No wallet is overdrawn',
    differences: sql`select greatest(balance, 0) from (${held('wallet', sql`true`)}) wallet`,
  },
  {
    name: 'Money in clearing equals payouts under way',
    differences: sql`
      select coalesce(waiting.amount, 0) + coalesce(clearing.balance, 0)
      from (
        select 'user:' || user_id as owner, currency::text as currency, sum(amount) as amount
        from payouts where status in ('requested', 'approved') group by 1, 2
      ) waiting
      full join (${held('payout_clearing', sql`true`)}) clearing
        on clearing.owner = waiting.owner and clearing.currency = waiting.currency`,
  },
  {
    name: 'Batches of payouts equal the payouts in them',
    differences: sql`
      select batch.total - coalesce(sum(line.amount), 0) from payout_batches batch
      left join payout_batch_lines line on line.batch_id = batch.id group by batch.id
      union all
      select line.amount - payout.amount from payout_batch_lines line join payouts payout on payout.id = line.payout_id`,
  },
  {
    name: 'No payout of a batch is settled before its file was taken',
    differences: sql`
      select payout.amount from payout_batch_lines line join payouts payout on payout.id = line.payout_id
      join payout_batches batch on batch.id = line.batch_id
      where not line.released and batch.exported_at is null and payout.status <> 'approved'`,
  },
  {
    name: 'Cash equals transfers of invoices and top-ups less those of payouts and refunds',
    differences: sql`
      select coalesce(moved.amount, 0) - coalesce(cash.balance, 0)
      from (
        select currency, sum(amount) as amount from (
          select currency::text as currency, amount - received - taken_off as amount from invoices
          where status = 'paid' and not from_prepaid
          union all
          select currency::text, amount from receipts where undone_at is null
          union all
          select currency::text, case when kind = 'top_up' then amount else -amount end from prepaid_movements
          union all
          select currency::text, -amount from payouts where status = 'sent'
        ) as movement group by 1
      ) moved
      full join (${held('cash', sql`posting.kind similar to '(invoice|payout|prepaid|receipt).%'`)}) cash
        on cash.currency = moved.currency`,
  },
];
