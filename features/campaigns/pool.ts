import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { owed } from './commitment';

/** What is left of the most a campaign may pay; amounts in its currency. */
export interface RewardPool {
  budget: number;
  /** Accepted and paid tasks with their bonuses. */
  owed: number;
  left: number;
  /** How many more posts at the minimum reward `left` pays; null when a post pays nothing. */
  posts: number | null;
}

/** The reward pool of a campaign whose reader may see it; null when nothing but its advertiser's limit bounds it. */
export async function rewardPool(campaignId: number): Promise<RewardPool | null> {
  const [row] = await db().execute<Record<keyof RewardPool, string | null>>(sql`
    with pool as (
      select campaigns.budget, ${owed} as owed, campaigns.post_rate as rate
      from campaigns where campaigns.id = ${campaignId} and campaigns.budget is not null
    )
    select budget::text, owed::text, greatest(budget - owed, 0)::text as "left",
      floor(greatest(budget - owed, 0) / nullif(rate, 0))::text as posts
    from pool`);
  if (!row) return null;
  return {
    budget: Number(row.budget),
    owed: Number(row.owed),
    left: Number(row.left),
    posts: row.posts === null ? null : Number(row.posts),
  };
}
