import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { onDays, overlaps, requireWindow, type Window } from '@/db/window';
import { findAdvertiser } from '@/features/advertisers';
import { baseCurrency } from '@/features/lists';
import { revenueLines } from './revenue';
import { costPerMille, perMille } from './spend';

export interface AdvertiserFinancials {
  /**
   * What tasks accepted in the window pay, in the advertiser's currency, each converted by the rate of the day it was
   * accepted. Ads are apart.
   */
  spent: number;
  /** Some of it was paid in another currency. */
  converted: boolean;
  /** Campaigns that ran at some time in the window. */
  campaigns: number;
  /** For a thousand reached, to 2 places; null without reach. */
  cpm: number | null;
  currency: string;
}

/** What an advertiser spent on campaigns; another's does not exist for an advertiser. */
export async function advertiserFinancials(
  actor: Actor,
  advertiserId: number,
  window: Window = {},
): Promise<AdvertiserFinancials> {
  const { currency } = await findAdvertiser(actor, advertiserId);
  requireWindow(window);
  const [row] = await db().execute<{
    spent: string;
    converted: boolean;
    campaigns: number;
    cpm: string | null;
  }>(sql`
    with totals as (
      select coalesce(sum(amount), 0) as spent, coalesce(sum(reach), 0) as reach,
        coalesce(bool_or(part <> ${currency} and counted > 0), false) as converted
      from (
        select part, sum(counted) as counted, sum(amount) as amount, sum(reach) as reach from tallies
        where kind = 'advertiser' and subject = ${advertiserId} and ${onDays(sql`day`, window)} group by part
      ) by_currency
    )
    select spent::text, converted, ${costPerMille(sql`spent`, sql`reach`)}::text as cpm, (
      select count(*)::int from campaigns campaign
      where campaign.advertiser_id = ${advertiserId}
        and (campaign.status in ('active', 'paused', 'completed') or campaign.activated_at is not null)
        and ${overlaps(sql`campaign.date_start`, sql`campaign.date_end`, window)}
    ) as campaigns
    from totals`);
  return {
    spent: Number(row?.spent),
    converted: row?.converted ?? false,
    campaigns: row?.campaigns ?? 0,
    cpm: perMille(row?.cpm),
    currency,
  };
}

export interface PlatformFinancials {
  /** The campaign part of paid invoices issued in the window, less what was credited of them. */
  revenue: number;
  /** The ad part of the same invoices. */
  adsRevenue: number;
  /** What tasks pay that became paid in the window. */
  payouts: number;
  /** What came in less what went out. */
  margin: number;
  currency: string;
}

/**
 * What came in and what went out, in US dollars, each amount by the rate of its own day: the day of issue of its
 * invoice, the day its task was paid. So the days of a window sum to it. Administrators only.
 */
export async function platformFinancials(actor: Actor, window: Window = {}): Promise<PlatformFinancials> {
  requireAdmin(actor);
  requireWindow(window);
  const [row] = await db().execute<Record<'revenue' | 'adsRevenue' | 'payouts' | 'margin', string>>(sql`
    with billed as (
      select coalesce(sum(amount) filter (where ad_id is null), 0) as revenue,
        coalesce(sum(amount) filter (where ad_id is not null), 0) as ads
      from (${revenueLines(window)}) line
    ), rewards as (
      select coalesce(sum(amount), 0) as payouts from tallies
      where kind = 'payment' and ${onDays(sql`day`, window)}
    )
    select revenue::text, ads::text as "adsRevenue", payouts::text, (revenue + ads - payouts)::text as margin
    from billed, rewards`);
  return {
    revenue: Number(row?.revenue),
    adsRevenue: Number(row?.adsRevenue),
    payouts: Number(row?.payouts),
    margin: Number(row?.margin),
    currency: baseCurrency,
  };
}
