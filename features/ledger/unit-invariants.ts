import { type SQL, sql } from 'drizzle-orm';
import type { Invariant } from './invariant';

/** What nobody can pay of the amounts of a kind of rows, but for rows that the trail names as older than the rule. */
function finer(kind: string, amounts: [amount: string, currency: string][], from: string): SQL {
  const rest = sql.raw(
    amounts
      .map(([amount, currency]) => `${amount} - trunc(${amount}, minor_digits(${currency}))`)
      .join(' + '),
  );
  return sql`
    select ${rest} from ${sql.raw(from)}
    where ${rest} <> 0 and not exists (
      select 1 from audit_log kept
      where kept.subject_type = ${kind} and kept.subject_id = ${sql.raw(kind)}.id::text and kept.action = 'money.finer'
    )`;
}

const total = sql`(task.post_payment + task.bonus_reach + task.bonus_engagement_rate + task.bonus_best_post)`;

export const unitInvariants: Invariant[] = [
  {
    name: 'What people are promised, billed and paid is whole units of its currency',
    differences: sql`
      ${finer(
        'task',
        [
          ['task.post_payment', 'task.currency'],
          ['task.bonus_reach', 'task.currency'],
          ['task.bonus_engagement_rate', 'task.currency'],
          ['task.bonus_best_post', 'task.currency'],
        ],
        'tasks task',
      )}
      union all
      ${finer('payout', [['payout.amount', 'payout.currency']], 'payouts payout')}
      union all
      ${finer(
        'invoice',
        [
          ['line.amount', 'invoice.currency'],
          ['line.original_amount', 'line.original_currency'],
        ],
        'invoice_lines line join invoices invoice on invoice.id = line.invoice_id',
      )}`,
  },
  {
    name: 'Tasks have the currency of their campaign',
    differences: sql`
      select 1 from tasks task join campaigns campaign on campaign.id = task.campaign_id
      where task.left_at is null and task.currency <> campaign.currency`,
  },
  {
    name: 'What is kept for figures is the amount itself where nothing was to convert',
    differences: sql`
      select task.advertiser_spend - ${total}
      from tasks task
      join campaigns campaign on campaign.id = task.campaign_id
      join advertisers advertiser on advertiser.id = campaign.advertiser_id
      where task.accepted_at is not null and task.currency = advertiser.currency
      union all
      select task.paid_in_base + coalesce((
          select sum(bonus.amount) from task_bonuses bonus where bonus.task_id = task.id and bonus.paid_at is not null), 0)
        - ${total} from tasks task where task.paid_at is not null and task.currency = 'USD'
      union all
      select bonus.paid_in_base - bonus.amount from task_bonuses bonus
      where bonus.paid_at is not null and bonus.currency = 'USD'
      union all
      select payout.sent_in_base - payout.amount from payouts payout
      where payout.sent_at is not null and payout.currency = 'USD'
      union all
      select line.amount_in_base - line.amount
      from invoice_lines line join invoices invoice on invoice.id = line.invoice_id where invoice.currency = 'USD'`,
  },
];
