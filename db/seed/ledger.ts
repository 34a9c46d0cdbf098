import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** Rows that say of money that it moved, all in SQL. */
interface Source {
  /** What references begin with, before the id. */
  noun: string;
  /** The type of what moved, where it is called otherwise. */
  subject?: string;
  id?: string;
  from: string;
  currency?: string;
  amount: string;
}
/** Where money is: the kind of an account, and whose it is in SQL. */
type Account = readonly [kind: string, owner: string];

const work: Source = {
  noun: 'task',
  from: `(select task.*, campaign.advertiser_id
    from tasks task join campaigns campaign on campaign.id = task.campaign_id) row`,
  amount: 'row.total',
};
const bill: Source = { noun: 'invoice', from: 'invoices row', amount: 'row.amount' };
const transfer: Source = { noun: 'prepaid', from: 'prepaid_movements row', amount: 'row.amount' };
const payout: Source = { noun: 'payout', from: 'payouts row', amount: 'row.amount' };
const pools: Source = {
  noun: 'watch',
  subject: 'watch_campaign',
  from: 'watch_campaigns row',
  amount: 'coalesce(row.total_rewards, 0)',
};
const photos: Source = {
  noun: 'photo',
  subject: 'watch_submission',
  from: `(select photo.*, campaign.currency from watch_submissions photo
    join watch_campaigns campaign on campaign.id = photo.campaign_id) row`,
  amount: 'row.reward',
};
const spentFuel: Source = { ...photos, currency: "'FUEL'", amount: 'row.fuel_spent' };
const givenBack: Source = { ...spentFuel, amount: 'row.fuel_refunded' };
/** Everybody's tank: 100 before the first photo, and this morning what was used of it. */
const tanks: Source = {
  noun: 'fuel',
  subject: 'user',
  id: 'row.user_id',
  from: `(select tank.*, (select min(created_at) from watch_submissions where user_id = tank.user_id) as first_at
    from watch_fuel tank) row`,
  currency: "'FUEL'",
  amount: '100',
};

const of = (kind: string, owner: string): Account => [kind, owner];
const ofPlatform = (kind: string) => of(kind, "'platform'");
const ofBrand = (kind: string) => of(kind, "'advertiser:' || row.advertiser_id");
const ofPerson = (kind: string) => of(kind, "'user:' || row.user_id");
const issued = ofPlatform('issued');
const cash = ofPlatform('cash');
const poolOf = (id: string) => of('watch_pool', `'watch:' || ${id}`);

/** Each event that moved money: where it is read, when it was, what it debits and credits, and how its reference ends. */
const movements: readonly (readonly [
  kind: string,
  source: Source,
  moment: string,
  debit: Account,
  credit: Account,
  end?: string,
])[] = [
  ['task.accepted', work, 'row.accepted_at', ofBrand('unbilled'), ofPerson('task_payable')],
  ['task.paid', work, 'row.paid_at', ofPerson('task_payable'), ofPerson('wallet')],
  ['invoice.issued', bill, 'row.created_at', ofBrand('receivable'), ofBrand('unbilled')],
  ['invoice.paid', bill, 'case when not row.from_prepaid then row.paid_at end', cash, ofBrand('receivable')],
  [
    'invoice.paid',
    bill,
    'case when row.from_prepaid then row.paid_at end',
    ofBrand('prepaid'),
    ofBrand('receivable'),
  ],
  ['invoice.cancelled', bill, 'row.cancelled_at', ofBrand('unbilled'), ofBrand('receivable')],
  [
    'prepaid.top_up',
    transfer,
    "case when row.kind = 'top_up' then row.created_at end",
    cash,
    ofBrand('prepaid'),
  ],
  [
    'prepaid.refund',
    transfer,
    "case when row.kind = 'refund' then row.created_at end",
    ofBrand('prepaid'),
    cash,
  ],
  ['payout.requested', payout, 'row.created_at', ofPerson('wallet'), ofPerson('payout_clearing')],
  ['payout.sent', payout, 'row.sent_at', ofPerson('payout_clearing'), cash],
  ...['failed', 'cancelled'].map((status) => {
    const moment = `case when row.status = '${status}' then row.updated_at end`;
    return [`payout.${status}`, payout, moment, ofPerson('payout_clearing'), ofPerson('wallet')] as const;
  }),
  ['watch.funded', pools, 'row.created_at', issued, poolOf('row.id'), "'funded:' || row.rules_version"],
  ['watch.rewarded', photos, 'row.decided_at', poolOf('row.campaign_id'), ofPerson('points'), "'reward'"],
  ['fuel.given', tanks, "row.first_at - interval '1 second'", issued, ofPerson('fuel'), "'first'"],
  [
    'fuel.given',
    { ...tanks, amount: 'row.given - 100' },
    "row.refilled_on::timestamp at time zone 'UTC'",
    issued,
    ofPerson('fuel'),
    "'refill:' || row.refilled_on",
  ],
  ['fuel.spent', spentFuel, 'row.created_at', ofPerson('fuel'), issued, "'fuel'"],
  ['fuel.refunded', givenBack, 'row.decided_at', issued, ofPerson('fuel'), "'refund'"],
];

const selections = movements.map(([kind, source, moment, debit, credit, end = `'${kind.split('.')[1]}'`]) => {
  const { noun, subject = noun, id = 'row.id', from, currency = 'row.currency', amount } = source;
  return `
    select '${noun}:' || ${id} || ':' || ${end} as reference, '${kind}' as kind, '${subject}' as subject_type,
      ${id}::text as subject_id, ${moment} as moment, ${currency}::text as currency, ${amount} as amount,
      '${debit[0]}' as debit, ${debit[1]} as debtor, '${credit[0]}' as credit, ${credit[1]} as creditor
    from ${from} where ${moment} is not null`;
});

/** What the ads of a day spent, posted once a day and ad. */
const adDays = `
  select 'ad-impressions:' || ad.id || ':' || (hour.hour at time zone 'UTC')::date as reference,
    'ad.impressions' as kind, 'ad' as subject_type, ad.id::text as subject_id,
    max(hour.hour) + interval '59 minutes' as moment, ad.currency::text as currency, sum(hour.spend) as amount,
    'unbilled' as debit, 'advertiser:' || owner.advertiser_id as debtor, 'ad_revenue' as credit, 'platform' as creditor
  from ad_stats_hourly hour join ads ad on ad.id = hour.ad_id join users owner on owner.id = ad.user_id
  group by ad.id, (hour.hour at time zone 'UTC')::date, owner.advertiser_id`;

const happened = sql.raw([adDays, ...selections].join(' union all '));

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
