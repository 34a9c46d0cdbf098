import { randomBytes } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { watchCampaigns, watchGroupMembers, watchGroups } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { ownerSuspended } from './policy';
import { findGroup, type WatchGroup } from './reads/groups';
import { isWhitelisted } from './reads/progress';

/** Letters and digits that nobody mistakes for another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Eight of them: 2^40 codes, of which a group's works for its time alone. */
const newCode = () => [...randomBytes(8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** Joining a second group of a campaign before the first is over breaks this key. */
async function oncePerCampaign<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await transaction(work);
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'watch_group_members_live_key') {
      throw new Failure('conflict', 'You are in a group of this campaign; it must be decided first.');
    }
    if (constraint === 'watch_group_members_group_id_user_id_pk') {
      throw new Failure('conflict', 'You are in this group.');
    }
    throw error;
  }
}

/** Whoever was in a group whose time is over may form another before the job has come by. */
const leaveExpired = (campaignId: string, userId: number) =>
  db()
    .update(watchGroupMembers)
    .set({ live: false })
    .where(
      sql`campaign_id = ${campaignId} and user_id = ${userId} and live and exists (
        select 1 from watch_groups where watch_groups.id = group_id and status = 'open' and expires_at <= now())`,
    );

async function openCampaign(id: string, userId: number) {
  const [row] = await db()
    .select({
      type: watchCampaigns.type,
      whitelist: watchCampaigns.whitelist,
      size: watchCampaigns.groupSize,
      minutes: watchCampaigns.timeLimitInMinutes,
      open: sql<boolean>`is_active and not ${ownerSuspended} and starts_at <= now() and ends_at > now() and submissions_count < max_submissions`,
    })
    .from(watchCampaigns)
    .where(eq(watchCampaigns.id, id));
  const campaign = found(row, 'This campaign');
  const { size, minutes } = campaign;
  if (size === null || minutes === null) {
    throw new Failure('invalid', 'Only campaigns of the type group have groups.', {
      fields: { campaign: 'has no groups' },
    });
  }
  if (!campaign.open) throw new Failure('forbidden', 'This campaign takes no photos now.');
  if (!(await isWhitelisted(userId, campaign.whitelist))) {
    throw new Failure(
      'forbidden',
      'This campaign is for certain keys. Link yours first, if it is one of them.',
    );
  }
  return { size, minutes };
}

/**
 * Starts a group of a group campaign with the acting user in it; its code lets others join, and its time runs from
 * now. `conflict` while they are in another one.
 */
export async function createGroup(actor: Actor, campaignId: string): Promise<WatchGroup> {
  const user = requireActive(actor);
  return oncePerCampaign(async () => {
    const { size, minutes } = await openCampaign(campaignId, user.id);
    await leaveExpired(campaignId, user.id);
    const [group] = await db()
      .insert(watchGroups)
      .values({
        campaignId,
        creatorId: user.id,
        inviteCode: newCode(),
        size,
        expiresAt: sql`now() + make_interval(mins => ${minutes})`,
      })
      .returning({ id: watchGroups.id });
    const { id } = found(group, 'The new group');
    await db().insert(watchGroupMembers).values({ groupId: id, userId: user.id, campaignId });
    await recordAudit(user, 'watch.group', { type: 'watch_group', id }, { campaign: campaignId });
    return findGroup(user, id);
  });
}

/**
 * Adds the acting user to the group of a code while its time runs and a place is free; of several at once no more
 * get in than fit. `not_found` for an unknown code, `conflict` when it is full, over, or they are in one already.
 */
export async function joinGroup(actor: Actor, code: string): Promise<WatchGroup> {
  const user = requireActive(actor);
  const inviteCode = code.trim().toUpperCase();
  return oncePerCampaign(async () => {
    const [row] = await db()
      .select({ id: watchGroups.id, campaignId: watchGroups.campaignId })
      .from(watchGroups)
      .where(eq(watchGroups.inviteCode, inviteCode));
    const { id, campaignId } = found(row, 'A group with this code');
    await openCampaign(campaignId, user.id);
    await leaveExpired(campaignId, user.id);
    await db().insert(watchGroupMembers).values({ groupId: id, userId: user.id, campaignId });
    const joined = await db()
      .update(watchGroups)
      .set({ membersCount: sql`members_count + 1` })
      .where(
        and(eq(watchGroups.id, id), sql`status = 'open' and expires_at > now() and members_count < size`),
      )
      .returning({ id: watchGroups.id });
    if (joined.length === 0) throw new Failure('conflict', 'This group is full, or its time is over.');
    await recordAudit(user, 'watch.join', { type: 'watch_group', id }, { campaign: campaignId });
    return findGroup(user, id);
  });
}
