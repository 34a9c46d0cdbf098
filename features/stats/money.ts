import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { overlaps, requireWindow, type Window, within } from '@/db/window';
import { findAdvertiser } from '@/features/advertisers';
import { baseCurrency, convert } from '@/features/lists';
import { costPerMille, rewarded, taskSpend } from './spend';

export interface AdvertiserFinancials {
  /** What tasks accepted in the window pay, in the advertiser's currency. Ads are apart. */
  spent: number;
  /** Campaigns that ran at some time in the window. */
  campaigns: number;
  /** For a thousand reached, to 2 places; 0 without reach. */
  cpm: number;
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
  const [row] = await db().execute<{ spent: string; campaigns: number; cpm: string }>(sql`
    with spending as (
      select campaign.currency, sum(${taskSpend('task')}) as amount, sum(task.reach) as reach
      from tasks task join campaigns campaign on campaign.id = task.campaign_id
      where campaign.advertiser_id = ${advertiserId} and ${rewarded('task')}
        and ${within(sql`task.accepted_at`, window)}
      group by campaign.currency
    ), totals as (
      select coalesce(sum(${convert(sql`spending.amount`, sql`spending.currency`, currency)}), 0) as spent,
        coalesce(sum(reach), 0) as reach
      from spending
    )
    select spent::text, ${costPerMille(sql`spent`, sql`reach`)}::text as cpm, (
      select count(*)::int from campaigns campaign
      where campaign.advertiser_id = ${advertiserId}
        and (campaign.status in ('active', 'paused', 'completed') or campaign.activated_at is not null)
        and ${overlaps(sql`campaign.date_start`, sql`campaign.date_end`, window)}
    ) as campaigns
    from totals`);
  return {
    spent: Number(row?.spent),
    campaigns: row?.campaigns ?? 0,
    cpm: Number(row?.cpm),
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

/** What came in and what went out, in US dollars at the rates in force; administrators only. */
export async function platformFinancials(actor: Actor, window: Window = {}): Promise<PlatformFinancials> {
  requireAdmin(actor);
  requireWindow(window);
  const [row] = await db().execute<Record<'revenue' | 'adsRevenue' | 'payouts' | 'margin', string>>(sql`
    with billed as (
      select invoice.currency, coalesce(sum(line.amount) filter (where line.ad_id is null), 0) as campaigns,
        coalesce(sum(line.amount) filter (where line.ad_id is not null), 0) as ads
      from invoices invoice join invoice_lines line on line.invoice_id = invoice.id
      where invoice.status = 'paid'
        and ${within(sql`(invoice.issued_on::timestamp at time zone 'UTC')`, window)}
      group by invoice.currency
    ), rewards as (
      select campaign.currency, sum(${taskSpend('task')}) as amount
      from tasks task join campaigns campaign on campaign.id = task.campaign_id
      where task.status = 'paid' and ${within(sql`task.paid_at`, window)}
      group by campaign.currency
    ), sums as (
      select
        (select coalesce(sum(${convert(sql`billed.campaigns`, sql`billed.currency`, baseCurrency)}), 0) from billed)
          as revenue,
        (select coalesce(sum(${convert(sql`billed.ads`, sql`billed.currency`, baseCurrency)}), 0) from billed) as ads,
        (select coalesce(sum(${convert(sql`rewards.amount`, sql`rewards.currency`, baseCurrency)}), 0) from rewards)
          as payouts
    )
    select revenue::text, ads::text as "adsRevenue", payouts::text, (revenue + ads - payouts)::text as margin
    from sums`);
  return {
    revenue: Number(row?.revenue),
    adsRevenue: Number(row?.adsRevenue),
    payouts: Number(row?.payouts),
    margin: Number(row?.margin),
    currency: baseCurrency,
  };
}
