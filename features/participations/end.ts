import { sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';
import { notePool } from '@/features/campaigns';
import { recordEvent } from '@/features/events';

/**
 * Ends a participation once no task of it is left, in the transaction in which its user left one: the seat is
 * free again and the user may join again. Returns whether it ended. Rows are locked in the order of joining,
 * participation before campaign, so that leaving, joining and copying a brief wait for each other.
 */
export async function endParticipationIfEmpty(participationId: number): Promise<boolean> {
  if (!inTransaction()) throw new Error('a participation ends in the transaction that empties it');
  await db().execute(sql`select 1 from participations where id = ${participationId} for no key update`);
  const [campaign] = await db().execute<{ id: number }>(sql`
    select id from campaigns where id = (select campaign_id from participations where id = ${participationId})
    for no key update`);
  const ended = await db().execute(sql`
    with ended as (
      update participations set left_at = now()
      where id = ${participationId} and left_at is null
        and not exists (select 1 from tasks where participation_id = ${participationId} and left_at is null)
      returning campaign_id
    )
    update campaigns set participants_count = participants_count - 1
    from ended where campaigns.id = ended.campaign_id
    returning campaigns.id`);
  if (campaign) await notePool(campaign.id);
  if (ended.length > 0) await recordEvent('participation.ended', participationId);
  return ended.length > 0;
}
