import { and, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { type watchCampaigns, watchGroups, watchSubmissions } from '@/db/schema';
import { Failure, found } from '@/lib/failure';
import { distanceInMeters, type Position } from '@/lib/geo';
import { uuidPattern } from '@/lib/uuid';

/** Why a group takes no photo of this user. */
async function refusal(campaignId: string, groupId: string, userId: number): Promise<Failure> {
  const [group] = uuidPattern.test(groupId)
    ? await db()
        .select({
          late: sql<boolean>`${watchGroups.expiresAt} <= now()`,
          inside: sql<boolean>`exists (select 1 from watch_group_members member
            where member.group_id = watch_groups.id and member.user_id = ${userId})`,
        })
        .from(watchGroups)
        .where(and(eq(watchGroups.id, groupId), eq(watchGroups.campaignId, campaignId)))
    : [];
  const { late, inside } = found(group, 'This group');
  if (!inside) return new Failure('forbidden', 'You are not a member of this group.');
  return new Failure(
    'forbidden',
    late ? 'The time of this group is over.' : 'This group has all its photos.',
  );
}

/**
 * Counts a member's photo into the group while its time runs, and holds its place against those of the others:
 * every two must be within the campaign's limit. The last photo makes the group complete. Gives the largest distance
 * between two members so far, in metres to 10.
 */
export async function countIntoGroup(
  campaign: typeof watchCampaigns.$inferSelect,
  groupId: string,
  userId: number,
  at: Position,
): Promise<number> {
  const counted = uuidPattern.test(groupId)
    ? await db().execute(sql`
        update watch_groups set submissions_count = submissions_count + 1,
          status = case when submissions_count + 1 = size then 'complete'::watch_group_status else status end,
          completed_at = case when submissions_count + 1 = size then now() end
        where id = ${groupId} and campaign_id = ${campaign.id} and status = 'open' and expires_at > now()
          and submissions_count < members_count
          and exists (select 1 from watch_group_members member
            where member.group_id = watch_groups.id and member.user_id = ${userId})
        returning id`)
    : [];
  if (counted.length === 0) throw await refusal(campaign.id, groupId, userId);
  const others = await db()
    .select({ latitude: watchSubmissions.latitude, longitude: watchSubmissions.longitude })
    .from(watchSubmissions)
    .where(and(eq(watchSubmissions.groupId, groupId), eq(watchSubmissions.status, 'received')));
  const apart = others.map((other) => distanceInMeters(other, at));
  const limit = campaign.locationLimitInMeters;
  const farthest = Math.max(0, ...apart);
  if (limit !== null && farthest > limit) {
    throw new Failure(
      'invalid_coordinates',
      `This is ${Math.round(farthest)} m from another member; the group must be within ${limit} m.`,
    );
  }
  const pairs = others.flatMap((one, n) => others.slice(n + 1).map((other) => distanceInMeters(one, other)));
  return Math.round(Math.max(0, ...apart, ...pairs) / 10) * 10;
}
