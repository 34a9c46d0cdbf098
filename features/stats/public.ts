import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { joinable } from '@/features/campaigns';
import { baseCurrency } from '@/features/lists';
import { Held } from '@/lib/held';
import { singleton } from '@/lib/singleton';

/** What anyone may know of the platform as a whole. */
export interface PublicFigures {
  /** Campaigns somebody can join now. */
  openCampaigns: number;
  /** Tasks accepted or paid. */
  acceptedPosts: number;
  /** What paid tasks paid, in `currency`, each by the rate of the day it was paid. */
  paid: number;
  currency: string;
  /** Impressions of all ads in the last 30 days, whatever they cost. */
  adViews: number;
  asOf: Date;
}

async function read(): Promise<Omit<PublicFigures, 'asOf'>> {
  const [row] = await db().execute<Record<'campaigns' | 'posts' | 'paid' | 'views', string>>(sql`
    select (select count(*) from campaigns where ${joinable})::text as campaigns,
      (select coalesce(sum(counted), 0) from tallies where kind = 'advertiser')::text as posts,
      (select coalesce(sum(amount), 0) from tallies where kind = 'payment')::text as paid,
      (select coalesce(sum(views), 0) from ad_stats_hourly where hour > now() - interval '30 days')::text as views`);
  return {
    openCampaigns: Number(row?.campaigns),
    acceptedPosts: Number(row?.posts),
    paid: Number(row?.paid),
    currency: baseCurrency,
    adViews: Number(row?.views),
  };
}

/**
 * The platform in four figures, at most a minute old, so that the front page costs the database the same however many
 * look at it; for everyone.
 */
export async function publicFigures(): Promise<PublicFigures> {
  const { value, at } = await singleton('stats.public', () => new Held(read, 60_000)).get();
  return { ...value, asOf: at };
}
