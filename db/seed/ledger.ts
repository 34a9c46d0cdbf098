import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** Each event that moved money, from one account to another, with the moment it happened. */
const movements = sql`
  select 'ad-impressions:' || ad.id || ':' || (hour.hour at time zone 'UTC')::date as reference,
    'ad.impressions' as kind, 'ad' as subject_type, ad.id::text as subject_id,
    max(hour.hour) + interval '59 minutes' as moment, ad.currency::text as currency, sum(hour.spend) as amount,
    'unbilled' as debit, 'advertiser:' || owner.advertiser_id as debtor, 'ad_revenue' as credit, 'platform' as creditor
  from ad_stats_hourly hour join ads ad on ad.id = hour.ad_id join users owner on owner.id = ad.user_id
  group by ad.id, (hour.hour at time zone 'UTC')::date, owner.advertiser_id`;

/** Posts the movements in the order in which they happened. */
export async function postMovements(): Promise<void> {
  await db().execute(sql`
    create temporary table movement on commit drop as
    select row_number() over (order by moment, reference)
        + (select coalesce(max(id), 0) from ledger_transactions) as id, happened.*
    from (${movements}) happened where amount > 0`);
  await db().execute(sql`
    insert into ledger_accounts (kind, owner, currency)
    select debit::ledger_account_kind, debtor, currency from movement
    union select credit::ledger_account_kind, creditor, currency from movement
    order by 1, 2, 3`);
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
