import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { onDays, requireWindow, type Window, within } from '@/db/window';
import { type CampaignStatus, findCampaign, statusNow, visibleTo } from '@/features/campaigns';
import { type SocialNetwork, socialNetworks } from '@/nouns/networks';
import { statusesOf } from '@/nouns/status';
import { costPerMille, perMille } from './spend';

const statuses = statusesOf('campaign');

/** The actor's campaigns that were created in the window, by the status they have now. */
export async function campaignsByStatus(
  actor: Actor,
  window: Window = {},
): Promise<Record<CampaignStatus, number>> {
  const mine = visibleTo(actor);
  requireWindow(window);
  const rows = await db().execute<{ status: CampaignStatus; count: number }>(sql`
    select ${statusNow} as status, count(*)::int as count from campaigns
    where ${mine} and ${within(sql`campaigns.created_at`, window)} group by 1`);
  const counts = new Map(rows.map(({ status, count }) => [status, count]));
  return Object.fromEntries(statuses.map((status) => [status, counts.get(status) ?? 0])) as Record<
    CampaignStatus,
    number
  >;
}

/** Every campaign counts in the total, whatever its status; the parts may sum to less. */
export async function campaignTotals(actor: Actor, window: Window = {}) {
  const { active, completed, pending, ...others } = await campaignsByStatus(actor, window);
  const total = Object.values(others).reduce((sum, count) => sum + count, active + completed + pending);
  return { total, active, completed, pending };
}

/** The actor's campaigns by network; one on two networks counts in both. Networks without any are 0. */
export async function campaignsByNetwork(actor: Actor): Promise<Record<SocialNetwork, number>> {
  const rows = await db().execute<{ network: SocialNetwork; count: number }>(sql`
    select link.network, count(*)::int as count
    from campaigns join campaign_networks link on link.campaign_id = campaigns.id
    where ${visibleTo(actor)} group by 1`);
  const counts = new Map(rows.map(({ network, count }) => [network, count]));
  return Object.fromEntries(socialNetworks.map((network) => [network, counts.get(network) ?? 0])) as Record<
    SocialNetwork,
    number
  >;
}

export interface NetworkResult {
  network: SocialNetwork;
  /** Accepted and paid tasks with a post on the network. */
  posts: number;
  reach: number;
  /** Likes, comments and shares. */
  engagement: number;
  /** What those tasks pay with their bonuses, in the campaign's currency. */
  spent: number;
  /** For a thousand reached, to 2 places; null without reach. */
  cpm: number | null;
}

/** SQL: the row `tally` is of the campaign, and of tasks accepted in the window; without one, whenever that was. */
const talliedOf = (campaign: SQL, window: Window) =>
  sql`tally.kind = 'campaign' and tally.subject = ${campaign} and ${onDays(sql`tally.day`, window)}`;

/** What a campaign achieved on each of its networks, in their order, by tasks accepted in the window. */
export async function campaignByNetwork(
  actor: Actor,
  campaignId: number,
  window: Window = {},
): Promise<NetworkResult[]> {
  await findCampaign(actor, campaignId);
  requireWindow(window);
  const rows = await db().execute<{
    network: SocialNetwork;
    posts: number;
    reach: string;
    engagement: string;
    spent: string;
    cpm: string | null;
  }>(sql`
    select link.network, coalesce(sum(tally.counted), 0)::int as posts, coalesce(sum(tally.reach), 0)::text as reach,
      coalesce(sum(tally.engagement), 0)::text as engagement, coalesce(sum(tally.amount), 0)::text as spent,
      ${costPerMille(sql`sum(tally.amount)`, sql`sum(tally.reach)`)}::text as cpm
    from campaign_networks link
    left join tallies tally on ${talliedOf(sql`link.campaign_id`, window)} and tally.part = link.network::text
    where link.campaign_id = ${campaignId}
    group by link.network, link.position order by link.position`);
  return rows.map(({ reach, engagement, spent, cpm, ...row }) => ({
    ...row,
    reach: Number(reach),
    engagement: Number(engagement),
    spent: Number(spent),
    cpm: perMille(cpm),
  }));
}

export interface Costs {
  /** What accepted and paid tasks pay, bonuses included, in the campaign's currency. */
  spent: number;
  /** For a thousand reached, to 2 places; null without reach. */
  cpm: number | null;
  currency: string;
}

/** What the tasks of a campaign cost that were accepted in the window; without one, what it has cost so far. */
export async function campaignCosts(actor: Actor, campaignId: number, window: Window = {}): Promise<Costs> {
  const { currency } = await findCampaign(actor, campaignId);
  requireWindow(window);
  const [row] = await db().execute<{ spent: string; cpm: string | null }>(sql`
    select spent::text, ${costPerMille(sql`spent`, sql`reach`)}::text as cpm
    from (
      select coalesce(sum(tally.amount), 0) as spent, coalesce(sum(tally.reach), 0) as reach
      from tallies tally where ${talliedOf(sql`${campaignId}`, window)}
    ) totals`);
  return { spent: Number(row?.spent), cpm: perMille(row?.cpm), currency };
}

/** What a campaign achieved by the tasks accepted on one UTC day. */
export interface CampaignDay {
  date: string;
  /** Tasks with a post on a network of the campaign, as `campaignByNetwork` counts them. */
  posts: number;
  reach: number;
  engagement: number;
  spent: number;
}

/** The UTC days of a window of one campaign, those without anything included. */
export async function campaignDays(
  actor: Actor,
  campaignId: number,
  window: Required<Window>,
): Promise<CampaignDay[]> {
  await findCampaign(actor, campaignId);
  requireWindow(window);
  const rows = await db().execute<Record<keyof CampaignDay, string>>(sql`
    with accepted as (
      select tally.*, exists (
        select 1 from campaign_networks link where link.campaign_id = tally.subject and link.network::text = tally.part) as shown
      from tallies tally where ${talliedOf(sql`${campaignId}`, window)}
    )
    select to_char(day.date, 'YYYY-MM-DD') as date, coalesce(sum(accepted.counted) filter (where accepted.shown), 0)::text as posts,
      coalesce(sum(accepted.reach) filter (where accepted.shown), 0)::text as reach,
      coalesce(sum(accepted.engagement) filter (where accepted.shown), 0)::text as engagement,
      coalesce(sum(accepted.amount), 0)::text as spent
    from generate_series(${window.from}::date::timestamp, ${window.to}::date::timestamp, interval '1 day') day (date)
    left join accepted on accepted.day = day.date::date
    group by day.date order by day.date`);
  return rows.map(({ date, posts, reach, engagement, spent }) => ({
    date,
    posts: Number(posts),
    reach: Number(reach),
    engagement: Number(engagement),
    spent: Number(spent),
  }));
}

/** What a campaign did in some days: by network, what it cost, and day by day. */
export async function campaignResults(actor: Actor, campaignId: number, { from, to }: Required<Window>) {
  const [networks, costs, days] = await Promise.all([
    campaignByNetwork(actor, campaignId, { from, to }),
    campaignCosts(actor, campaignId, { from, to }),
    campaignDays(actor, campaignId, { from, to }),
  ]);
  return { networks, costs, days };
}
