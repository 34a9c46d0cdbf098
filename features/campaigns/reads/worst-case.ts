import { sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { convert, ratesInto } from '@/features/lists';
import { findCampaign } from './campaigns';
import { coverRow } from './cover';
import { aParticipant, owed } from './pool';
import { reservations, reservedRunning, seats } from './reserved';

/** SQL: what its seats may come to cost in all, with what people have earned on them. */
const seatsInAll = sql`(case when campaigns.participants_limit is not null then ${owed} + ${seats} end)`;

export interface WorstCase {
  /** What bounds the cost: whichever of the budget and the seats is less, or nothing. */
  bound: 'budget' | 'seats' | 'none';
  /** What is reserved for it while it runs, in its currency, also where its seats cost less. */
  budget: number | null;
  /** What one participant may earn at most, in the campaign's currency. */
  perParticipant: number;
  /** The most the campaign may cost, in its currency; null when nothing bounds it. */
  amount: number | null;
  currency: string;
  /** What it reserves while it runs beside what it spent, in the organisation's currency; null without an exchange rate. */
  reserves: number | null;
  /** What the organisation's other campaigns and its ads reserve. */
  others: number;
  /** What it spent and has not paid. */
  owed: number;
  cover: number;
  coverCurrency: string;
  /** The oldest day of the rates that convert any of it; null when nothing is converted. */
  ratesOf: string | null;
  /** Activating it now needs more cover than is free. */
  exceeded: boolean;
}

/** What a campaign may cost at most and whether its organisation's cover reaches for it, by the rule of `withinCover`. */
export async function worstCase(actor: Actor, campaignId: number): Promise<WorstCase> {
  const { advertiserId } = await findCampaign(actor, campaignId);
  const [row] = await db().execute<
    Record<Exclude<keyof WorstCase, 'bound' | 'exceeded' | 'ratesOf'>, string> &
      Pick<WorstCase, 'bound' | 'exceeded'> & {
        budget: string | null;
        amount: string | null;
        currencies: string[];
      }
  >(sql`
    with own as (
      select campaigns.currency::text as currency, campaigns.budget, ${reservedRunning} as reserves,
        case when campaigns.budget is not null or campaigns.participants_limit is not null
          then greatest(least(campaigns.budget, ${seatsInAll}), ${owed}) end as most, ${aParticipant} as per_participant,
        case when campaigns.budget <= ${seatsInAll} or campaigns.budget is not null and ${seatsInAll} is null then 'budget'
          when ${seatsInAll} is not null then 'seats' else 'none' end as bound
      from campaigns where campaigns.id = ${campaignId}
    ), counted as (
      select own.*, standing.cover, standing.owed, standing.currency as cover_currency, standing.currencies,
        ${convert(sql`own.reserves`, sql`own.currency`, sql`standing.currency`)} as reserves_of_it,
        (
          select coalesce(sum(${convert(sql`reserving.amount`, sql`reserving.currency`, sql`standing.currency`)}), 0)
          from (${reservations(advertiserId)}) reserving
          where not (reserving.kind = 'campaign' and reserving.id = ${String(campaignId)})
        ) as others
      from own, (${coverRow(advertiserId)}) standing
    )
    select bound, budget::text, per_participant::text as "perParticipant", most::text as amount, currency,
      reserves_of_it::text as reserves, others::text, owed::text, cover::text, cover_currency as "coverCurrency",
      currencies,
      reserves_of_it + others + owed > cover as exceeded
    from counted`);
  if (!row) throw new Error('a campaign that was found has a cost');
  const { currencies, ...figures } = row;
  const reserves = Number(row.reserves);
  return {
    ...figures,
    budget: row.budget === null ? null : Number(row.budget),
    perParticipant: Number(row.perParticipant),
    amount: row.amount === null ? null : Number(row.amount),
    reserves: Number.isNaN(reserves) ? null : reserves,
    others: Number(row.others),
    owed: Number(row.owed),
    cover: Number(row.cover),
    ratesOf: await ratesInto(row.coverCurrency, [row.currency, ...currencies]),
  };
}
