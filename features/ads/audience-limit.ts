import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { ads } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { mostAudiences } from '@/nouns/targeting';
import type { Ad } from './reads/ads';
import { audience as audienceOf } from './reads/target';

/**
 * Refuses an active ad whose audience would be one too many of its organisation's: every instance keeps each in memory. Call
 * it in the transaction that holds the organisation's row, so that changes at once count each other.
 */
export async function requireRoomForAudience({ id, advertiserId, audience, status }: Ad): Promise<void> {
  if (status !== 'active' || audience === null || advertiserId === null) return;
  const [found] = await db().execute<{ many: number; known: boolean | null }>(sql`
    select count(distinct ${audienceOf})::int as many, bool_or(${audienceOf} = ${audience}) as known
    from ${ads} join users owner on owner.id = ads.user_id
    where owner.advertiser_id = ${advertiserId} and ads.status = 'active' and ads.deleted_at is null and ads.id <> ${id}`);
  if (!found || found.known || found.many < mostAudiences) return;
  throw new Failure(
    'invalid',
    `The active ads of your organisation are for ${mostAudiences} different audiences, which is the most. Aim this ad as one of them is, or pause some of them.`,
    { fields: { targeting: 'must be for an audience that another active ad has' } },
  );
}
