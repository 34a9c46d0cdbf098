import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { onDays, requireWindow, type Window } from '@/db/window';
import { DAY_MS } from '@/lib/dates';
import { revenueLines } from './revenue';

/** The money of one day or month of a window, in US dollars, each amount by the rate of its own day. */
export interface MoneyStep extends Record<string, unknown> {
  /** The first UTC day of the step. */
  at: string;
  revenue: number;
  adsRevenue: number;
  payouts: number;
  /** What came in less what went out. */
  margin: number;
}

/** Days are shown up to 31 of them, months beyond. */
const stepOf = ({ from, to }: Required<Window>) =>
  Date.parse(to) - Date.parse(from) < 31 * DAY_MS ? 'day' : 'month';

/** SQL: a row named `step` for each day or month that the window touches. */
const stepsOf = (by: 'day' | 'month', { from, to }: Required<Window>) => sql`
  select generate_series(date_trunc(${by}, ${from}::date::timestamp), ${to}::date::timestamp,
    ('1 ' || ${by})::interval) as step`;

/** The figures of `platformFinancials` over a window, by day up to 31 days and by month beyond; they sum to it. */
export async function financialSteps(
  actor: Actor,
  window: Required<Window>,
): Promise<{ by: 'day' | 'month'; steps: MoneyStep[] }> {
  requireAdmin(actor);
  requireWindow(window);
  const by = stepOf(window);
  const rows = await db().execute<Record<string, string>>(sql`
    with steps as (${stepsOf(by, window)}), money as (
      select date_trunc(${by}, issued_on::timestamp) as step,
        case when ad_id is null then 'revenue' else 'ads' end as kind, sum(amount) as amount
      from (${revenueLines(window)}) line
      group by 1, 2
      union all
      select date_trunc(${by}, day::timestamp), 'payouts', sum(amount)
      from tallies where kind = 'payment' and ${onDays(sql`day`, window)}
      group by 1
    ), sums as (
      select step,
        coalesce(sum(amount) filter (where kind = 'revenue'), 0) as revenue,
        coalesce(sum(amount) filter (where kind = 'ads'), 0) as ads,
        coalesce(sum(amount) filter (where kind = 'payouts'), 0) as payouts
      from money group by step
    )
    select to_char(steps.step, 'YYYY-MM-DD') as at, coalesce(revenue, 0)::text as revenue,
      coalesce(ads, 0)::text as ads, coalesce(payouts, 0)::text as payouts,
      (coalesce(revenue, 0) + coalesce(ads, 0) - coalesce(payouts, 0))::text as margin
    from steps left join sums on sums.step = steps.step order by steps.step`);
  const steps = rows.map((row) => ({
    at: String(row.at),
    revenue: Number(row.revenue),
    adsRevenue: Number(row.ads),
    payouts: Number(row.payouts),
    margin: Number(row.margin),
  }));
  return { by, steps };
}

/** The work of one day or month of a window. */
export interface ActivityStep extends Record<string, unknown> {
  /** The first UTC day of the step. */
  at: string;
  posts: number;
  reach: number;
  engagement: number;
}

/** The figures of `publisherActivity` over a window, by day up to 31 days and by month beyond; they sum to it. */
export async function activitySteps(
  actor: Actor,
  window: Required<Window>,
): Promise<{ by: 'day' | 'month'; steps: ActivityStep[] }> {
  requireAdmin(actor);
  requireWindow(window);
  const by = stepOf(window);
  const rows = await db().execute<Record<string, string>>(sql`
    with steps as (${stepsOf(by, window)}), work as (
      select date_trunc(${by}, day::timestamp) as step, sum(counted) as posts, sum(reach) as reach,
        sum(engagement) as engagement
      from tallies where kind = 'activity' and ${onDays(sql`day`, window)} group by 1
    )
    select to_char(steps.step, 'YYYY-MM-DD') as at, coalesce(posts, 0)::text as posts,
      coalesce(reach, 0)::text as reach, coalesce(engagement, 0)::text as engagement
    from steps left join work on work.step = steps.step order by steps.step`);
  const steps = rows.map((row) => ({
    at: String(row.at),
    posts: Number(row.posts),
    reach: Number(row.reach),
    engagement: Number(row.engagement),
  }));
  return { by, steps };
}
