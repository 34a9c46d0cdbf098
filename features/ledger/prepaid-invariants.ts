import { sql } from 'drizzle-orm';
import type { Invariant } from './invariant';
import { held } from './payout-invariants';

const awarded = sql`(task.bonus_reach + task.bonus_engagement_rate + task.bonus_best_post)`;

/** What organisations paid ahead, and what was reserved of their money. */
export const prepaidInvariants: Invariant[] = [
  {
    name: 'Prepaid balances equal top-ups, what came in and what was credited to them less refunds and the invoices they paid',
    differences: sql`
      select coalesce(moved.amount, 0) + coalesce(prepaid.balance, 0)
      from (
        select owner, currency, sum(amount) as amount from (
          select 'advertiser:' || advertiser_id as owner, currency::text as currency,
            case when kind = 'top_up' then amount else -amount end as amount
          from prepaid_movements
          union all
          select 'advertiser:' || advertiser_id, currency::text, received + taken_off - amount from invoices where from_prepaid
          union all
          select 'advertiser:' || advertiser_id, currency::text, to_prepaid from receipts where undone_at is null
          union all
          select 'advertiser:' || invoice.advertiser_id, note.currency::text, note.to_prepaid
          from credit_notes note join invoices invoice on invoice.id = note.invoice_id
        ) as movement group by 1, 2
      ) moved
      full join (${held('prepaid', sql`true`)}) prepaid
        on prepaid.owner = moved.owner and prepaid.currency = moved.currency`,
  },
  {
    name: 'No prepaid balance is overdrawn',
    differences: sql`select greatest(balance, 0) from (${held('prepaid', sql`true`)}) prepaid`,
  },
  {
    name: 'No task earned more bonuses than were offered with it',
    differences: sql`select ${awarded} - task.bonus_offered from tasks task where ${awarded} > task.bonus_offered`,
  },
  {
    name: 'No campaign owes and reserves for its participants more than its budget',
    differences: sql`
      select sum(case when task.rewarded then task.total else 0 end + task.reserved) - campaign.budget
      from campaigns campaign join tasks task on task.campaign_id = campaign.id and task.left_at is null
      where campaign.budget is not null
        -- Of earlier versions are overdue tasks whose money had been promised to others.
        and not (task.status = 'pending' and task.deadline < now())
      group by campaign.id
      having sum(case when task.rewarded then task.total else 0 end + task.reserved) > campaign.budget`,
  },
];
