import { eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns } from '@/db/schema';
import { onDays, requireWindow, type Window } from '@/db/window';
import { offeredIn } from '@/features/campaigns';
import { found } from '@/lib/failure';

interface PublisherCounts extends Record<string, unknown> {
  /** Influencers with a submitted network, by account status. */
  active: number;
  inactive: number;
  suspended: number;
  /** Influencers who are not suspended. */
  estimated: number;
  /** Active influencers with an accepted network. */
  accepted: number;
}

/**
 * The one count of publishers. For a campaign only influencers count whose country is allowed, and one of the
 * campaign's when it names any, and who have a network, not rejected, on one of the campaign's.
 */
async function publisherCounts(campaignId?: number): Promise<PublisherCounts> {
  const suits =
    campaignId === undefined
      ? sql`true`
      : sql`submitted > 0 and not exists (
          select 1 from countries home where home.id = person.country_id and not home.allowed)
        and exists (select 1 from campaigns where campaigns.id = ${campaignId}
          and ${offeredIn(sql`person.country_id`)})`;
  const wanted =
    campaignId === undefined
      ? sql`true`
      : sql`profile.status <> 'rejected' and profile.network in (
          select network from campaign_networks where campaign_id = ${campaignId})`;
  const [row] = await db().execute<PublisherCounts>(sql`
    select
      count(*) filter (where status = 'active' and submitted > 0)::int as active,
      count(*) filter (where status = 'inactive' and submitted > 0)::int as inactive,
      count(*) filter (where status = 'suspended' and submitted > 0)::int as suspended,
      count(*) filter (where status <> 'suspended')::int as estimated,
      count(*) filter (where status = 'active' and accepted > 0)::int as accepted
    from users person
    left join lateral (
      select count(*) as submitted, count(*) filter (where profile.status = 'accepted') as accepted
      from networks profile where profile.user_id = person.id and ${wanted}
    ) profiles on true
    where person.role = 'influencer' and ${suits}`);
  if (!row) throw new Error('counting gives a row');
  return row;
}

/** Publishers, influencers with a submitted network, by the status of their account. */
export async function publishersByStatus(actor: Actor) {
  requireAdmin(actor);
  const { active, inactive, suspended } = await publisherCounts();
  return { active, inactive, suspended };
}

/** What accepted and paid tasks that were completed in the window achieved. */
export async function publisherActivity(actor: Actor, window: Window = {}) {
  requireAdmin(actor);
  requireWindow(window);
  const [row] = await db().execute<{ posts: number; reach: string; engagement: string }>(sql`
    select coalesce(sum(counted), 0)::int as posts, coalesce(sum(reach), 0)::text as reach,
      coalesce(sum(engagement), 0)::text as engagement
    from tallies where kind = 'activity' and ${onDays(sql`day`, window)}`);
  return {
    posts: row?.posts ?? 0,
    reach: Number(row?.reach ?? 0),
    engagement: Number(row?.engagement ?? 0),
  };
}

export interface PublisherEstimate {
  /** Influencers who could publish. */
  estimated: number;
  /** Those of them who can today. */
  active: number;
  /** Those who cannot yet: estimated less active. */
  potential: number;
  /** Potential of estimated, 0..1, to 4 places; 0 when there is nobody. */
  conversionRate: number;
}

/** How many could publish and how many can, on the whole platform or for one campaign's networks. */
export async function estimatePublishers(actor: Actor, campaignId?: number): Promise<PublisherEstimate> {
  requireAdmin(actor);
  if (campaignId !== undefined) {
    const [campaign] = await db()
      .select({ id: campaigns.id })
      .from(campaigns)
      .where(eq(campaigns.id, campaignId));
    found(campaign, 'This campaign');
  }
  const { estimated, accepted } = await publisherCounts(campaignId);
  const potential = estimated - accepted;
  return {
    estimated,
    active: accepted,
    potential,
    conversionRate: estimated === 0 ? 0 : Math.round((potential / estimated) * 10_000) / 10_000,
  };
}
