import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { overlaps, requireWindow, type Window, within } from '@/db/window';
import { findAdvertiser } from '@/features/advertisers';
import { baseCurrency } from '@/features/lists';
import { costPerMille, payments, perMille } from './spend';

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
      select coalesce(sum(task.advertiser_spend), 0) as spent, coalesce(sum(task.reach), 0) as reach,
        coalesce(bool_or(task.currency <> ${currency}), false) as converted
      from tasks task join campaigns campaign on campaign.id = task.campaign_id
      where campaign.advertiser_id = ${advertiserId} and task.rewarded
        and ${within(sql`task.accepted_at`, window)}
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
  /** The campaign part of paid invoices issued in the window. */
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
      select coalesce(sum(line.amount_in_base) filter (where line.ad_id is null), 0) as revenue,
        coalesce(sum(line.amount_in_base) filter (where line.ad_id is not null), 0) as ads
      from invoices invoice join invoice_lines line on line.invoice_id = invoice.id
      where invoice.status = 'paid'
        and ${within(sql`(invoice.issued_on::timestamp at time zone 'UTC')`, window)}
    ), rewards as (
      select coalesce(sum(payment.paid_in_base), 0) as payouts
      from ${payments} payment where ${within(sql`payment.paid_at`, window)}
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
