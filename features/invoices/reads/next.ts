import { sql } from 'drizzle-orm';
import { type Actor, requireBilling } from '@/auth/actor';
import { db } from '@/db/client';
import { findAdvertiser } from '@/features/advertisers';
import { ratesInto, wholeUnits } from '@/features/lists';
import type { TaxPart } from '@/nouns/tax';
import { asked, taskCosts } from './lines';
import { foretoldTax } from './tax';

export interface OpenLine {
  /** What the line will say, as `invoiceById` shows it. */
  description: string;
  campaignId: number | null;
  adId: string | null;
  /** In the currency it was spent in. */
  original: number;
  originalCurrency: string;
  /** At the rate in force now, to the minor unit; the rate of the day of issue is what counts. */
  amount: number;
  /** What of `original` is from days that were billed before: less than could be billed then, or counted after. */
  carried: number;
}

export interface NextInvoice {
  currency: string;
  /** The oldest day of the rates that convert it; null when nothing is converted. */
  ratesOf: string | null;
  /** What is to be paid: the lines and the tax on them. */
  total: number;
  /** Null where it is not taxed. */
  tax: TaxPart | null;
  /** The largest first. */
  lines: OpenLine[];
}

/**
 * What an advertiser spent that stands on no invoice yet, whenever it was: the very lines that the next one would have if
 * it were issued now.
 */
export async function nextInvoice(actor: Actor, advertiserId: number): Promise<NextInvoice> {
  requireBilling(actor);
  const { currency } = await findAdvertiser(actor, advertiserId);
  const rows = await db().execute<Record<string, string | null>>(sql`
    with spent as (
      select 'Campaign: ' || campaign.name as description, campaign.id as campaign_id, null::uuid as ad_id,
        campaign.currency::text as currency,
        sum(cost.amount) as spend, 0::numeric as carried
      from ${taskCosts} cost join campaigns campaign on campaign.id = cost.campaign_id
      where campaign.advertiser_id = ${advertiserId} and cost.invoice_id is null
      group by campaign.id
      union all
      select 'Ad: ' || ad.title, null, ad.id, ad.currency::text,
        ${wholeUnits(sql`sum(hourly.spend - hourly.invoiced_spend)`, sql`ad.currency`)},
        coalesce(sum(hourly.spend - hourly.invoiced_spend) filter (where hourly.hour < billed.until), 0)
      from ad_stats_hourly hourly
      join ads ad on ad.id = hourly.ad_id
      join users owner on owner.id = ad.user_id and owner.advertiser_id = ${advertiserId}
      left join lateral (
        select (max(invoice.period_to) + 1)::timestamp at time zone 'UTC' as until
        from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
        where line.ad_id = ad.id and invoice.status <> 'cancelled'
      ) billed on true
      where hourly.spend > hourly.invoiced_spend
      group by ad.id
    ), lines as (
      select spent.*, ${asked(sql`spent.spend`, sql`spent.currency`, currency)} as amount from spent where spend > 0
    )
    select description, campaign_id::text as "campaignId", ad_id::text as "adId", spend::text as original,
      carried::text as carried, currency as "originalCurrency", amount::text as amount, sum(amount) over ()::text as total
    from lines order by lines.amount desc, description`);
  const net = rows[0]?.total ?? '0';
  const tax = await foretoldTax(advertiserId, currency, net);
  return {
    currency,
    ratesOf: await ratesInto(
      currency,
      rows.map((row) => row.originalCurrency ?? currency),
    ),
    total: Number(tax?.gross ?? net),
    tax: tax
      ? {
          category: tax.category as TaxPart['category'],
          rate: Number(tax.rate),
          net: Number(net),
          tax: Number(tax.tax),
          reason: tax.reason,
        }
      : null,
    lines: rows.map((row) => ({
      description: row.description ?? '',
      campaignId: row.campaignId === null ? null : Number(row.campaignId),
      adId: row.adId ?? null,
      original: Number(row.original),
      originalCurrency: row.originalCurrency ?? currency,
      amount: Number(row.amount),
      carried: Number(row.carried),
    })),
  };
}
