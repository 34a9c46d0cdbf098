import { sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { DAY_MS, dayOf } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import { ownAd } from './ads';

/** One UTC day of an ad. */
export interface AdDay {
  date: string;
  views: number;
  billed: number;
  budgetSpent: number;
  unverified: number;
  replayed: number;
  expired: number;
  bot: number;
  /** The ad or its owner was suspended. */
  suspended: number;
  /** Before the flight of the ad or past it. */
  outsideFlight: number;
  /** More than its daily cap takes. */
  dailyCap: number;
  /** Presses that count. */
  clicks: number;
  filteredClicks: number;
  spend: number;
}

/** The days a caller asked for, both included; the last 30 by default, 366 at most. Throws `invalid`. */
export function daySpan({ from, to }: { from?: string; to?: string }): { from: string; to: string } {
  const last = to ?? (from && from > dayOf(new Date()) ? from : dayOf(new Date()));
  const first = from ?? dayOf(new Date(Date.parse(last) - 29 * DAY_MS));
  const refuse = (message: string) =>
    new Failure('invalid', 'The dates are not valid.', { fields: { from: message } });
  if (first > last) throw refuse('must not be after "to"');
  if (Date.parse(last) - Date.parse(first) > 365 * DAY_MS)
    throw refuse('must be at most 366 days before "to"');
  return { from: first, to: last };
}

const days = (where: ReturnType<typeof sql>, { from, to }: { from: string; to: string }) => sql`
  select to_char(day, 'YYYY-MM-DD') as date, coalesce(sum(views), 0)::int as views,
    coalesce(sum(billed), 0)::int as billed, coalesce(sum(budget_spent), 0)::int as "budgetSpent",
    coalesce(sum(unverified), 0)::int as unverified, coalesce(sum(replayed), 0)::int as replayed,
    coalesce(sum(expired), 0)::int as expired, coalesce(sum(bot), 0)::int as bot, coalesce(sum(suspended), 0)::int as suspended,
    coalesce(sum(outside_flight), 0)::int as "outsideFlight",
    coalesce(sum(daily_cap), 0)::int as "dailyCap",
    coalesce(sum(clicks), 0)::int as clicks, coalesce(sum(filtered_clicks), 0)::int as "filteredClicks",
    coalesce(sum(spend), 0)::float8 as spend
  from generate_series(${from}::date::timestamp, ${to}::date::timestamp, interval '1 day') as day
  left join ad_stats_hourly on ${where}
    and hour >= day at time zone 'UTC' and hour < (day + interval '1 day') at time zone 'UTC'
  group by day order by day`;

/** The UTC days `from` to `to` of one of the actor's ads, those without a view included. */
export async function adDays(actor: Actor, id: string, span: { from: string; to: string }): Promise<AdDay[]> {
  const ad = await ownAd(actor, id);
  const rows = await db().execute<Record<keyof AdDay, string | number>>(days(sql`ad_id = ${ad.id}`, span));
  return rows.map((row) => ({ ...row }) as unknown as AdDay);
}

export interface AdForecast {
  /** Views the remaining budget still pays for. */
  viewsLeft: number;
  /** Average spend a day of the last seven days, or of those since the first view when they are fewer. */
  dailySpend: number;
  /** Whole days until the budget is reached at that pace; null when nothing was spent lately, or not for a day yet. */
  daysLeft: number | null;
}

/** How far the budget of one of the actor's ads still goes, at the pace of the last days. */
export async function adForecast(actor: Actor, id: string): Promise<AdForecast> {
  await ownAd(actor, id);
  const [row] = await db().execute<Record<string, string | null>>(sql`
    with pace as (
      select coalesce(sum(spend), 0) / greatest(least(extract(epoch from now() - min(hour)) / 86400, 7), 1) as daily,
        min(hour) < now() - interval '1 day' as known
      from ad_stats_hourly where ad_id = ${id} and hour >= now() - interval '7 days' and spend > 0
    )
    select ceil(greatest(budget - spent_budget, 0) / price_per_view)::text as views_left,
      round(coalesce(pace.daily, 0), 6)::text as daily_spend,
      case when pace.known then ceil(greatest(budget - spent_budget, 0) / nullif(pace.daily, 0)) end::text as days_left
    from ads cross join pace where ads.id = ${id}`);
  return {
    viewsLeft: Number(row?.views_left),
    dailySpend: Number(row?.daily_spend),
    daysLeft: row?.days_left ? Number(row.days_left) : null,
  };
}
