import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** A witness by what was accepted of them, and of equals by what it earned. */
export interface WitnessPlace {
  /** Equal for the same number of photos and of POINTS; the next one skips as many. */
  rank: number;
  userId: number;
  username: string;
  /** Whether there is a page about them: influencers have one. */
  hasProfile: boolean;
  photos: number;
  points: number;
}

/**
 * Who has the most accepted photos, in one campaign or in all together. For everybody to see, hence only people
 * whose profile is public; banned ones have no place, and whoever is left out takes none.
 */
export async function topWitnesses({
  campaignId,
  limit = 10,
}: {
  campaignId?: string;
  limit?: number;
} = {}): Promise<WitnessPlace[]> {
  const rows = await db().execute<
    Record<'rank' | 'userId' | 'photos' | 'points', string> & { username: string; hasProfile: boolean }
  >(
    sql`
    select rank() over (order by sum(witness.accepted_count) desc, sum(witness.rewards) desc)::text as rank, person.id::text as "userId",
      person.username, person.role = 'influencer' and person.status = 'active' as "hasProfile", sum(witness.accepted_count)::text as photos, sum(witness.rewards)::text as points
    from watch_witnesses witness
    join users person on person.id = witness.user_id and person.profile_public and person.status <> 'suspended'
      and person.leaving_at is null
    where witness.accepted_count > 0 and ${campaignId === undefined ? sql`true` : sql`witness.campaign_id = ${campaignId}`}
    group by person.id
    order by sum(witness.accepted_count) desc, sum(witness.rewards) desc, person.id limit ${limit}`,
  );
  return rows.map(({ rank, userId, photos, points, ...row }) => ({
    ...row,
    rank: Number(rank),
    userId: Number(userId),
    photos: Number(photos),
    points: Number(points),
  }));
}
