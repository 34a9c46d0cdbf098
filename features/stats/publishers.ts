import { eq, type SQL, sql } from 'drizzle-orm';
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
  const anywhere = campaignId === undefined;
  const home = sql`nullif(class.country_id, 0)`;
  // The same of all profiles, or of those on the campaign's networks that were not rejected.
  const has = (all: string, there: string) =>
    anywhere
      ? sql`${all} = any(class.words)`
      : sql`exists (select 1 from campaign_networks wanted
          where wanted.campaign_id = ${campaignId} and ${there} || wanted.network = any(class.words))`;
  const [submitted, accepted] = [has('submitted', 'on:'), has('accepted', 'accepted:')];
  const suits = anywhere
    ? sql`true`
    : sql`${submitted} and not exists (
          select 1 from countries home where home.id = ${home} and not home.allowed)
        and exists (select 1 from campaigns where campaigns.id = ${campaignId} and ${offeredIn(home)})`;
  const people = (which: SQL) => sql`coalesce(sum(class.people) filter (where ${which}), 0)::int`;
  const status = sql`class.words[1]`;
  const [row] = await db().execute<PublisherCounts>(sql`
    select
      ${people(sql`${status} = 'active' and ${submitted}`)} as active,
      ${people(sql`${status} = 'inactive' and ${submitted}`)} as inactive,
      ${people(sql`${status} = 'suspended' and ${submitted}`)} as suspended,
      ${people(sql`${status} <> 'suspended'`)} as estimated,
      ${people(sql`${status} = 'active' and ${accepted}`)} as accepted
    from (
      select subject as country_id, string_to_array(part, ' ') as words, sum(counted) as people
      from tallies where kind = 'publisher' group by subject, part
    ) class where ${suits}`);
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
