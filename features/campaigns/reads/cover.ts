import { sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { findAdvertiser, grossToday } from '@/features/advertisers';
import { balances } from '@/features/ledger';
import { convert, ratesInto } from '@/features/lists';
import { found } from '@/lib/failure';
import { type Reserving, reservations } from './reserved';

/**
 * What an organisation can pay, and what of it is spoken for: `owed + reserved + free` is `cover`, whatever happens.
 * Amounts are in its currency, by the rates in force; NaN where there is no rate.
 */
export interface Cover {
  /** The credit it was given. */
  limit: number;
  /** What it paid ahead and has not been used. */
  prepaid: number;
  /** Both together. */
  cover: number;
  /** What it spent and has not paid: on invoices, and not invoiced yet with the tax it would have today. */
  owed: number;
  /** What campaigns, participants and ads may still come to cost. */
  reserved: number;
  /** What is left for something new; below 0 when the limit was lowered, or a rate moved. */
  free: number;
  currency: string;
}

/** SQL: one row for an organisation: its cover, each amount in its currency, and the `currencies` that it came in. */
export const coverRow = (advertiserId: number) => sql`
  select counted.*, due.owed, counted."limit" + counted.prepaid as cover,
    counted."limit" + counted.prepaid - due.owed - counted.reserved as free
  from (
    select advertiser.maximum_limit as "limit", advertiser.currency::text as currency,
      coalesce(sum(-money.amount) filter (where money.kind = 'prepaid'), 0) as prepaid,
      coalesce(sum(money.amount) filter (where money.kind = 'receivable'), 0) as receivable,
      coalesce(sum(money.amount) filter (where money.kind = 'unbilled'), 0) as unbilled,
      coalesce(sum(money.amount) filter (where money.kind = 'reserved'), 0) as reserved,
      coalesce(jsonb_agg(distinct money.currency) filter (where money.amount <> 0), '[]') as currencies
    from advertisers advertiser
    left join lateral (
      select each.kind, each.currency,
        ${convert(sql`each.amount`, sql`each.currency`, sql`advertiser.currency`)} as amount
      from (
        select kind::text as kind, currency, amount
        from (${balances(['unbilled', 'receivable', 'prepaid'], `advertiser:${advertiserId}`)}) account
        union all
        select 'reserved', currency, amount from (${reservations(advertiserId)}) reserving
      ) each
    ) money on true
    where advertiser.id = ${advertiserId}
    group by advertiser.id
  ) counted
  cross join lateral (select counted.receivable
    + ${grossToday(advertiserId, sql`counted.unbilled`, sql`counted.currency`)} as owed) due`;

async function standingOf(advertiserId: number): Promise<{ cover: Cover; currencies: string[] }> {
  const [row] = await db().execute<Record<keyof Cover, string> & { currencies: string[] }>(sql`
    select "limit"::text, prepaid::text, cover::text, owed::text, reserved::text, free::text, currency, currencies
    from (${coverRow(advertiserId)}) cover`);
  const { currency, currencies, ...amounts } = found(row, 'This advertiser');
  const { limit, prepaid, cover, owed, reserved, free } = amounts;
  return {
    cover: {
      limit: Number(limit),
      prepaid: Number(prepaid),
      cover: Number(cover),
      owed: Number(owed),
      reserved: Number(reserved),
      free: Number(free),
      currency,
    },
    currencies,
  };
}

/** An organisation's cover as it stands. The caller has shown that its reader may know. */
export const readCover = async (advertiserId: number): Promise<Cover> =>
  (await standingOf(advertiserId)).cover;

export interface Reserved {
  kind: Reserving['type'];
  id: string;
  /** The campaign's name, or the ad's title. */
  name: string;
  /** In the advertiser's currency. */
  amount: number;
}

/** A cover for whoever reads all of it. */
export interface CoverInParts extends Cover {
  /** What reserves of it, the most first. */
  parts: Reserved[];
  /** The oldest day of the rates that convert it; null when nothing is converted. */
  ratesOf: string | null;
}

/** An organisation's cover, and what reserves of it one by one; for its people and administrators. */
export async function coverOf(actor: Actor, advertiserId: number): Promise<CoverInParts> {
  const { currency } = await findAdvertiser(actor, advertiserId);
  const { cover, currencies } = await standingOf(advertiserId);
  const rows = await db().execute<Record<keyof Reserved, string> & { kind: Reserved['kind'] }>(sql`
    with reserving as (${reservations(advertiserId)}), converted as (
      select kind, id, name, ${convert(sql`reserving.amount`, sql`reserving.currency`, currency)} as amount
      from reserving
    )
    select kind, id, name, amount::text from converted where amount > 0
    order by converted.amount desc, kind desc, name, id`);
  return {
    ...cover,
    parts: rows.map(({ amount, ...part }) => ({ ...part, amount: Number(amount) })),
    ratesOf: await ratesInto(currency, currencies),
  };
}
