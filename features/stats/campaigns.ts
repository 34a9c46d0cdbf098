import { sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { type CampaignStatus, findCampaign, statusNow, visibleTo } from '@/features/campaigns';
import { type SocialNetwork, socialNetworks } from '@/lib/social';
import { costPerMille, rewarded, taskSpend } from './spend';
import { requireWindow, type Window, within } from './window';

const statuses = ['draft', 'pending', 'active', 'paused', 'completed', 'cancelled'] as const;

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
}

/** What a campaign achieved on each of its networks, in their order. */
export async function campaignByNetwork(actor: Actor, campaignId: number): Promise<NetworkResult[]> {
  await findCampaign(actor, campaignId);
  const rows = await db().execute<{
    network: SocialNetwork;
    posts: number;
    reach: string;
    engagement: string;
  }>(sql`
    select link.network, count(task.id)::int as posts, coalesce(sum(task.reach), 0)::text as reach,
      coalesce(sum(task.engagement), 0)::text as engagement
    from campaign_networks link
    left join tasks task on task.campaign_id = link.campaign_id and task.network = link.network
      and ${rewarded('task')} and task.post_url is not null
    where link.campaign_id = ${campaignId}
    group by link.network, link.position order by link.position`);
  return rows.map(({ reach, engagement, ...row }) => ({
    ...row,
    reach: Number(reach),
    engagement: Number(engagement),
  }));
}

export interface Costs {
  /** What accepted and paid tasks pay, bonuses included, in the campaign's currency. */
  spent: number;
  /** For a thousand reached, to 2 places; 0 without reach. */
  cpm: number;
  currency: string;
}

/** What a campaign has cost so far. */
export async function campaignCosts(actor: Actor, campaignId: number): Promise<Costs> {
  const { currency } = await findCampaign(actor, campaignId);
  const [row] = await db().execute<{ spent: string; cpm: string }>(sql`
    select spent::text, ${costPerMille(sql`spent`, sql`reach`)}::text as cpm
    from (
      select coalesce(sum(${taskSpend('task')}), 0) as spent, coalesce(sum(task.reach), 0) as reach
      from tasks task where task.campaign_id = ${campaignId} and ${rewarded('task')}
    ) totals`);
  return { spent: Number(row?.spent), cpm: Number(row?.cpm), currency };
}
