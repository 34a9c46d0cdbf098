import { type SQL, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { grossToday, tellPeople } from '@/features/advertisers';
import { convert } from '@/features/lists';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

/** SQL: organisations that chose to pay ahead, as nobody does by being credited, of those that are meant, with their balance and what the next invoice would take today. */
const balancesOf = (meant: SQL) => sql`
  select counted.id, counted.currency, counted.prepaid,
    ${grossToday(sql`counted.id`, sql`counted.spent`, sql`counted.currency`)} as due
  from (
  select advertiser.id, advertiser.currency::text as currency, coalesce(sum(-money.amount)
      filter (where money.kind = 'prepaid'), 0) as prepaid,
    coalesce(sum(money.amount) filter (where money.kind = 'unbilled'), 0) as spent
  from advertisers advertiser
  cross join lateral (
    select account.kind, ${convert(sql`sum(entry.amount)`, sql`account.currency`, sql`advertiser.currency`)} as amount
    from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
    where account.owner = 'advertiser:' || advertiser.id and account.kind in ('prepaid', 'unbilled')
    group by account.kind, account.currency
  ) money
  where ${meant}
    and (exists (select 1 from prepaid_movements movement where movement.advertiser_id = advertiser.id)
      or exists (select 1 from receipts where receipts.advertiser_id = advertiser.id and receipts.to_prepaid > 0))
  group by advertiser.id) counted`;

/** Lets an organisation be told of a low balance again, since it was topped up. */
export const tellLowAgain = (advertiserId: number) =>
  db().execute(sql`update advertisers set prepaid_low_told_at = null where id = ${advertiserId}`);

/**
 * Forgets that an organisation, or any of them, was told of a low balance, once that pays what it spent since the last
 * invoice, with the tax on it: its cover does not expire for that any more, and it is told when the balance runs low again.
 */
export async function forgetLow(advertiserId?: number): Promise<void> {
  const whose = advertiserId === undefined ? sql`true` : sql`advertiser.id = ${advertiserId}`;
  const told = sql`advertiser.prepaid_low_told_at is not null and ${whose}`;
  await db().execute(sql`
    update advertisers set prepaid_low_told_at = null
    where id in (select id from (${balancesOf(told)}) balance where prepaid >= due)`);
}

/**
 * Tells those in charge of an organisation's money, once until it pays again, that what it paid ahead does not pay the
 * invoice to come, and says how many organisations. The platform only; throws when `signal` ends it between two.
 */
export async function tellLowPrepaid(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  await forgetLow();
  const untold = balancesOf(sql`advertiser.prepaid_low_told_at is null`);
  const rows = await db().execute<{ id: number; currency: string; prepaid: string; due: string }>(sql`
    select id, currency, prepaid::text as prepaid, due::text as due from (${untold}) balance
    where prepaid < due order by id`);
  let told = 0;
  for (const { id, currency, prepaid, due } of rows) {
    signal?.throwIfAborted();
    await transaction(async () => {
      const marked = await db().execute(sql`
        update advertisers set prepaid_low_told_at = now() where id = ${id} and prepaid_low_told_at is null returning id`);
      if (marked.length === 0) return;
      const [balance, sum] = [prepaid, due].map((each) => formatMoney(Number(each), { currency }));
      await tellPeople(id, {
        subject: 'Your prepaid balance runs low',
        message: `Your prepaid balance is ${balance}, and the next invoice would be ${sum} so far. Top it up to have it paid automatically.`,
        link: addresses.prepaid,
      });
      told += 1;
    });
  }
  return told;
}
