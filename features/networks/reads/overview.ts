import { desc, eq, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, networks } from '@/db/schema';
import { countryAllowed, joinable, joinedBy } from '@/features/campaigns';
import { env } from '@/lib/env';
import type { SocialNetwork } from '@/nouns/networks';
import { removable, usedByTasks } from '../remove';
import { checkingOf } from './checking';
import { profileColumns } from './columns';

/** The acting user's social profiles with what each is good for. */
export async function networkOverview(actor: Actor) {
  const user = requireUser(actor);
  const [profiles, offers, checking] = await Promise.all([
    db()
      .select({
        ...profileColumns,
        createdAt: networks.createdAt,
        updatedAt: networks.updatedAt,
        reviewedAt: networks.reviewedAt,
        used: usedByTasks,
        removable,
      })
      .from(networks)
      .where(eq(networks.userId, user.id))
      .orderBy(desc(networks.id)),
    openCampaigns(user.id),
    checkingOf(user),
  ]);
  return {
    profiles,
    /** How many count against the limit: pending and accepted ones. */
    held: profiles.filter(({ status }) => status !== 'rejected').length,
    limit: env().NETWORKS_PER_USER,
    /** How many campaigns take participants now, by network; those joined already are left out. */
    offers,
    /** How long a decision usually takes, in hours; null when nobody can tell, or nothing waits for one. */
    usualHours: checking.usualHours,
  };
}

export type NetworkOverview = Awaited<ReturnType<typeof networkOverview>>;

async function openCampaigns(userId: number): Promise<Partial<Record<SocialNetwork, number>>> {
  const rows = await db()
    .select({
      network: sql<SocialNetwork>`wanted.network::text`,
      count: sql<number>`count(*)::int`,
    })
    .from(campaigns)
    .innerJoin(sql`campaign_networks wanted`, sql`wanted.campaign_id = campaigns.id`)
    .where(sql`${joinable} and ${countryAllowed(userId)} and not ${joinedBy(userId)}`)
    .groupBy(sql`wanted.network`);
  return Object.fromEntries(rows.map(({ network, count }) => [network, count]));
}
