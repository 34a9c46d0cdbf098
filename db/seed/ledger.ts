import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { watchMovements } from './watch-ledger';

/** An event that moved money: from where it is read, and which account it debits and credits. */
interface Movement {
  /** `<noun>.<event>`, which is the kind of its posting and, with the id, its reference. */
  event: string;
  moment: string;
  from: string;
  currency: string;
  amount: string;
  debit: readonly [kind: string, owner: string];
  credit: readonly [kind: string, owner: string];
}

const platform = "'platform'";
const advertiser = "'advertiser:' || row.advertiser_id";
const person = "'user:' || row.user_id";

const work = {
  from: `(select task.*, campaign.advertiser_id
    from tasks task join campaigns campaign on campaign.id = task.campaign_id) row`,
  currency: 'row.currency',
  amount: 'row.total',
};
const bill = { from: 'invoices row', currency: 'row.currency', amount: 'row.amount' };
const transfer = { from: 'prepaid_movements row', currency: 'row.currency', amount: 'row.amount' };
const payout = { from: 'payouts row', currency: 'row.currency', amount: 'row.amount' };
const when = (status: string) => `case when row.status = '${status}' then row.updated_at end`;

const movements: readonly Movement[] = [
  {
    event: 'task.accepted',
    moment: 'row.accepted_at',
    ...work,
    debit: ['unbilled', advertiser],
    credit: ['task_payable', person],
  },
  {
    event: 'task.paid',
    moment: 'row.paid_at',
    ...work,
    debit: ['task_payable', person],
    credit: ['wallet', person],
  },
  {
    event: 'invoice.issued',
    moment: 'row.created_at',
    ...bill,
    debit: ['receivable', advertiser],
    credit: ['unbilled', advertiser],
  },
  {
    event: 'invoice.paid',
    moment: 'case when not row.from_prepaid then row.paid_at end',
    ...bill,
    debit: ['cash', platform],
    credit: ['receivable', advertiser],
  },
  {
    event: 'invoice.paid',
    moment: 'case when row.from_prepaid then row.paid_at end',
    ...bill,
    debit: ['prepaid', advertiser],
    credit: ['receivable', advertiser],
  },
  {
    event: 'prepaid.top_up',
    moment: "case when row.kind = 'top_up' then row.created_at end",
    ...transfer,
    debit: ['cash', platform],
    credit: ['prepaid', advertiser],
  },
  {
    event: 'prepaid.refund',
    moment: "case when row.kind = 'refund' then row.created_at end",
    ...transfer,
    debit: ['prepaid', advertiser],
    credit: ['cash', platform],
  },
  {
    event: 'invoice.cancelled',
    moment: 'row.cancelled_at',
    ...bill,
    debit: ['unbilled', advertiser],
    credit: ['receivable', advertiser],
  },
  {
    event: 'payout.requested',
    moment: 'row.created_at',
    ...payout,
    debit: ['wallet', person],
    credit: ['payout_clearing', person],
  },
  {
    event: 'payout.sent',
    moment: 'row.sent_at',
    ...payout,
    debit: ['payout_clearing', person],
    credit: ['cash', platform],
  },
  {
    event: 'payout.failed',
    moment: when('failed'),
    ...payout,
    debit: ['payout_clearing', person],
    credit: ['wallet', person],
  },
  {
    event: 'payout.cancelled',
    moment: when('cancelled'),
    ...payout,
    debit: ['payout_clearing', person],
    credit: ['wallet', person],
  },
];

const selection = ({ event, moment, from, currency, amount, debit, credit }: Movement): string => {
  const [noun, verb] = event.split('.');
  return `
    select '${noun}:' || row.id || ':${verb}' as reference, '${event}' as kind, '${noun}' as subject_type,
      row.id::text as subject_id, ${moment} as moment, ${currency}::text as currency, ${amount} as amount,
      '${debit[0]}' as debit, ${debit[1]} as debtor, '${credit[0]}' as credit, ${credit[1]} as creditor
    from ${from} where ${moment} is not null`;
};

/** What the ads of a day spent, posted once a day and ad. */
const adDays = `
  select 'ad-impressions:' || ad.id || ':' || (hour.hour at time zone 'UTC')::date as reference,
    'ad.impressions' as kind, 'ad' as subject_type, ad.id::text as subject_id,
    max(hour.hour) + interval '59 minutes' as moment, ad.currency::text as currency, sum(hour.spend) as amount,
    'unbilled' as debit, 'advertiser:' || owner.advertiser_id as debtor, 'ad_revenue' as credit, 'platform' as creditor
  from ad_stats_hourly hour join ads ad on ad.id = hour.ad_id join users owner on owner.id = ad.user_id
  group by ad.id, (hour.hour at time zone 'UTC')::date, owner.advertiser_id`;

const happened = sql.raw([adDays, ...movements.map(selection), ...watchMovements].join(' union all '));

/** Posts the movements that are not in the ledger yet, in the order in which they happened. */
export async function postMovements(): Promise<void> {
  await db().execute(sql`
    create temporary table movement on commit drop as
    select row_number() over (order by moment, reference)
        + (select coalesce(max(id), 0) from ledger_transactions) as id, happened.*
    from (${happened}) happened
    where amount > 0
      and not exists (select 1 from ledger_transactions posted where posted.reference = happened.reference)`);
  await db().execute(sql`
    insert into ledger_accounts (kind, owner, currency)
    select debit::ledger_account_kind, debtor, currency from movement
    union select credit::ledger_account_kind, creditor, currency from movement
    order by 1, 2, 3
    on conflict do nothing`);
  await db().execute(sql`
    insert into ledger_transactions (id, reference, kind, subject_type, subject_id, created_at)
    select id, reference, kind, subject_type, subject_id, moment from movement order by id`);
  await db().execute(sql`
    insert into ledger_entries (transaction_id, account_id, amount)
    select movement.id, account.id, side.amount
    from movement
    cross join lateral (values (debit, debtor, amount), (credit, creditor, -amount)) as side (kind, owner, amount)
    join ledger_accounts account on account.kind = side.kind::ledger_account_kind and account.owner = side.owner
      and account.currency = movement.currency
    order by movement.id, side.amount desc`);
  await db().execute(sql`
    select setval(pg_get_serial_sequence('ledger_transactions', 'id'), max(id)) from movement having max(id) > 0`);
}
