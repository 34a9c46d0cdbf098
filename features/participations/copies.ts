import { type SQL, sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';

/** A task made for a participant. */
export interface Copy {
  taskId: number;
  userId: number;
}

/**
 * Copies open briefs to participants who have no live copy yet. A brief has no hours of its own: a copy is due with
 * its brief, which ends with the campaign, and keeps the brief's pay for good.
 */
async function copy(where: SQL): Promise<Copy[]> {
  const rows = await db().execute<{ id: number; user_id: number }>(sql`
    insert into tasks (campaign_id, participation_id, user_id, brief_id, type, title, description, requirements,
      requirement_items, minimum_reward, post_payment, assigned_at, opens_at, deadline)
    select brief.campaign_id, participation.id, participation.user_id, brief.id, brief.type, brief.title,
      brief.description, brief.requirements, brief.requirement_items, brief.minimum_reward, brief.post_payment, now(),
      greatest(now(), campaign.date_start, brief.opens_at), least(brief.deadline, campaign.date_end)
    from tasks brief
    join campaigns campaign on campaign.id = brief.campaign_id
    join participations participation on participation.campaign_id = brief.campaign_id
    where brief.user_id is null and brief.left_at is null and brief.deadline > now()
      and participation.left_at is null and ${where}
    order by brief.id, participation.id
    on conflict (participation_id, brief_id) where left_at is null do nothing
    returning id, user_id`);
  return rows.map((row) => ({ taskId: row.id, userId: row.user_id }));
}

/**
 * Gives every present participant a copy of a brief, in the transaction that made the brief. The campaign's row
 * is locked first, as joining does: whoever joins meanwhile gets the copy from one side or the other, once.
 */
export async function copyBriefToParticipants(briefId: number): Promise<Copy[]> {
  if (!inTransaction()) throw new Error('a brief is copied in the transaction that makes it');
  await db().execute(sql`
    select 1 from campaigns where id = (select campaign_id from tasks where id = ${briefId}) for no key update`);
  return copy(sql`brief.id = ${briefId}`);
}

/** Gives one participant a copy of every open brief; the caller holds the lock on the campaign's row. */
export const copyBriefsToParticipant = (participationId: number): Promise<Copy[]> =>
  copy(sql`participation.id = ${participationId}`);
