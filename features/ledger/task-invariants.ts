import { type SQL, sql } from 'drizzle-orm';
import type { Invariant } from './invariant';

const total = sql`(task.post_payment + task.bonus_reach + task.bonus_engagement_rate + task.bonus_best_post)`;

/** Every task in one of the states against what postings moved to one kind of account for it, in both directions. */
const posted = (kinds: SQL, account: string, statuses: SQL) => sql`
  select coalesce(work.total, 0) - coalesce(moved.amount, 0)
  from (select task.id::text as id, ${total} as total from tasks task where task.status in (${statuses})) work
  full join (
    select posting.subject_id as id, sum(entry.amount) as amount
    from ledger_transactions posting
    join ledger_entries entry on entry.transaction_id = posting.id
    join ledger_accounts account on account.id = entry.account_id and account.kind = ${account}::ledger_account_kind
    where posting.kind in (${kinds}) group by posting.subject_id
  ) moved on moved.id = work.id`;

export const taskInvariants: Invariant[] = [
  {
    name: 'What accepted tasks pay equals what the ledger booked for each',
    differences: posted(
      sql`'task.accepted', 'task.taken_back', 'task.bonus'`,
      'unbilled',
      sql`'accepted', 'paid'`,
    ),
  },
  {
    name: 'What paid tasks paid equals what the ledger credited for each',
    differences: posted(sql`'task.paid', 'task.bonus_paid'`, 'task_payable', sql`'paid'`),
  },
  {
    name: 'What influencers are owed equals their accepted, unpaid tasks',
    differences: sql`
      select coalesce(owed.amount, 0) + coalesce(account.balance, 0)
      from (
        select 'user:' || task.user_id as owner, campaign.currency::text as currency, sum(${total}) as amount
        from tasks task join campaigns campaign on campaign.id = task.campaign_id
        where task.status = 'accepted' group by 1, 2
      ) owed
      full join (
        select account.owner, account.currency, sum(entry.amount) as balance
        from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
        where account.kind = 'task_payable' group by 1, 2
      ) account on account.owner = owed.owner and account.currency = owed.currency`,
  },
  {
    name: 'What a pay run paid for each task equals what the ledger credited for it',
    differences: sql`
      select line.amount - coalesce(moved.amount, 0) from pay_run_lines line
      left join (
        select posting.subject_id, sum(entry.amount) as amount from ledger_transactions posting
        join ledger_entries entry on entry.transaction_id = posting.id and entry.amount > 0
        where posting.kind = 'task.paid' group by posting.subject_id
      ) moved on moved.subject_id = line.task_id::text
      where line.reason is null`,
  },
  {
    name: 'What was awarded after acceptances equals what its tasks say of it',
    differences: sql`
      select task.bonus_later - coalesce(award.amount, 0)
      from tasks task
      full join (select task_id, sum(amount) as amount from task_bonuses group by 1) award on award.task_id = task.id
      where task.bonus_later > 0 or award.amount is not null`,
  },
  {
    name: 'No campaign approved more than its budget',
    differences: sql`
      select greatest(sum(${total}) - campaign.budget, 0)
      from campaigns campaign join tasks task on task.campaign_id = campaign.id
      where campaign.budget is not null and task.status in ('accepted', 'paid')
        and not exists (
          select 1 from audit_log change
          where change.subject_type = 'campaign' and change.subject_id = campaign.id::text
            and change.action = 'campaigns.update'
        )
      group by campaign.id`,
  },
];
