import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { users, watchCampaigns, watchGroupMembers, watchGroups } from '@/db/schema';
import { found } from '@/lib/failure';
import { uuidPattern } from '@/lib/uuid';
import { type GroupStatus, reviewedBy } from '../policy';

export interface GroupMember {
  userId: number;
  username: string;
  /** Whether their photo has arrived. */
  submitted: boolean;
}

export interface WatchGroup {
  id: string;
  campaignId: string;
  inviteCode: string;
  size: number;
  status: GroupStatus;
  expiresAt: Date;
  createdAt: Date;
  members: GroupMember[];
}

async function read(where: SQL | undefined): Promise<WatchGroup[]> {
  return db()
    .select({
      id: watchGroups.id,
      campaignId: watchGroups.campaignId,
      inviteCode: watchGroups.inviteCode,
      size: watchGroups.size,
      /** An open group past its time has expired, whether or not the job was there yet. */
      status: sql<GroupStatus>`case when watch_groups.status = 'open' and watch_groups.expires_at <= now()
        then 'expired' else watch_groups.status end`,
      expiresAt: watchGroups.expiresAt,
      createdAt: watchGroups.createdAt,
      members: sql<GroupMember[]>`(
        select json_agg(json_build_object('userId', member.user_id, 'username', person.username, 'submitted', exists (
          select 1 from watch_submissions photo
          where photo.group_id = member.group_id and photo.user_id = member.user_id
        )) order by member.joined_at, member.user_id)
        from ${watchGroupMembers} member join ${users} person on person.id = member.user_id
        where member.group_id = watch_groups.id)`,
    })
    .from(watchGroups)
    .innerJoin(watchCampaigns, eq(watchCampaigns.id, watchGroups.campaignId))
    .where(where)
    .orderBy(desc(watchGroups.createdAt), asc(watchGroups.id));
}

/** SQL: the user is in the group. */
const ofMember = (userId: number) => sql`exists (
  select 1 from watch_group_members mine where mine.group_id = watch_groups.id and mine.user_id = ${userId})`;

/** The acting user's groups in a campaign, newest first. */
export const listOwnGroups = (actor: Actor, campaignId: string): Promise<WatchGroup[]> =>
  read(and(eq(watchGroups.campaignId, campaignId), ofMember(requireUser(actor).id)));

/** A group, for its members and for those who review its campaign; `not_found` for everyone else. */
export async function findGroup(actor: Actor, id: string): Promise<WatchGroup> {
  const user = requireUser(actor);
  const seen = sql`(${ofMember(user.id)} or ${reviewedBy(user)})`;
  const [group] = uuidPattern.test(id) ? await read(and(eq(watchGroups.id, id), seen)) : [];
  return found(group, 'This group');
}
