import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, requireActive, requirePlatform, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import {
  watchCampaigns,
  watchGroupMembers,
  watchGroups,
  watchSubmissions,
  watchWitnesses,
} from '@/db/schema';
import { notify, subjectOf } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { type RejectReason, rejectReasons } from '@/nouns/photos';
import { refundFuel } from './fuel';
import { type GroupStatus, requireReviewer } from './policy';
import { findPhoto, type WatchPhoto } from './reads/photos';

export type CampaignRow = typeof watchCampaigns.$inferSelect;
export type PhotoRow = typeof watchSubmissions.$inferSelect;

/** Holds a campaign's row: whatever is decided on its photos happens one after the other. */
export async function lockCampaign(id: string): Promise<CampaignRow> {
  const [row] = await db()
    .select()
    .from(watchCampaigns)
    .where(eq(watchCampaigns.id, id))
    .for('no key update');
  return found(row, 'This campaign');
}

/**
 * The photo the acting user is about to decide on. `not_found` for what they do not see, `forbidden` for those who
 * do not review its campaign and for their own photos.
 */
export async function photoToDecide(
  actor: Actor,
  id: string,
): Promise<{ user: UserActor; photo: WatchPhoto }> {
  const asking = requireActive(actor);
  const photo = await findPhoto(asking, id);
  const user = requireReviewer(asking, {
    creatorId: photo.campaignCreatorId,
    advertiserId: photo.campaignAdvertiserId,
  });
  if (photo.userId === user.id)
    throw new Failure('forbidden', 'Somebody else must decide on your own photo.');
  return { user, photo };
}

/** From here on the position is only known to about 110 m, the distance to 100 m. */
const rounding = {
  latitude: sql`round(latitude::numeric, 3)::float8`,
  longitude: sql`round(longitude::numeric, 3)::float8`,
  distanceInMeters: sql`round(distance_in_meters / 100) * 100`,
  rounded: true,
};

/** Rounds the positions of photos that nobody decided on for a month, so that none stays exact; the platform only. */
export async function roundOldPositions(actor: Actor): Promise<number> {
  requirePlatform(actor);
  const rounded = await db()
    .update(watchSubmissions)
    .set(rounding)
    .where(sql`not rounded and created_at < now() - interval '30 days'`)
    .returning({ id: watchSubmissions.id });
  return rounded.length;
}

interface Decision {
  status: 'accepted' | 'rejected';
  /** Null when the platform itself decides. */
  reviewerId: number | null;
  reason?: RejectReason;
  note?: string | null;
}

/** Decides on one photo that waits, with its position rounded by the same write; of several at once one wins. */
export async function settlePhoto(
  id: string,
  { status, reviewerId, reason, note }: Decision,
): Promise<PhotoRow> {
  const [row] = await db()
    .update(watchSubmissions)
    .set({
      ...rounding,
      status,
      reviewedBy: reviewerId,
      // Not when the transaction began: whoever waited for the campaign's lock is later than who held it.
      decidedAt: sql`clock_timestamp()`,
      rejectReason: reason,
      rejectNote: note,
      ...(reason && rejectReasons[reason].refunds && { fuelRefunded: sql`fuel_spent` }),
    })
    .where(and(eq(watchSubmissions.id, id), eq(watchSubmissions.status, 'received')))
    .returning();
  if (!row) throw new Failure('wrong_state', 'This photo was decided on already.');
  const counter = status === 'accepted' ? 'accepted_count' : 'rejected_count';
  const key = status === 'accepted' ? 'acceptedCount' : 'rejectedCount';
  const oneMore = { [key]: sql`${sql.identifier(counter)} + 1` };
  await db().update(watchCampaigns).set(oneMore).where(eq(watchCampaigns.id, row.campaignId));
  await db()
    .update(watchWitnesses)
    .set(oneMore)
    .where(and(eq(watchWitnesses.campaignId, row.campaignId), eq(watchWitnesses.userId, row.userId)));
  await refundFuel(row.userId, row.id, row.fuelRefunded);
  return row;
}

/** Ends a group that is in one of the given states; of several at once one wins. */
export async function settleGroup(
  id: string,
  from: readonly GroupStatus[],
  status: 'accepted' | 'rejected' | 'expired',
): Promise<boolean> {
  const ended = await db()
    .update(watchGroups)
    .set({ status, decidedAt: sql`now()` })
    .where(and(eq(watchGroups.id, id), inArray(watchGroups.status, [...from])))
    .returning({ id: watchGroups.id });
  if (ended.length === 0) return false;
  await db().update(watchGroupMembers).set({ live: false }).where(eq(watchGroupMembers.groupId, id));
  return true;
}

/** The photos of a group that wait, in the order in which everybody locks them. */
export const waitingOf = (groupId: string) =>
  db()
    .select({ id: watchSubmissions.id })
    .from(watchSubmissions)
    .where(and(eq(watchSubmissions.groupId, groupId), eq(watchSubmissions.status, 'received')))
    .orderBy(watchSubmissions.id);

/** Tells a witness that their photo was not accepted, why, and whether the fuel came back. */
export async function tellRejected(photo: PhotoRow): Promise<void> {
  const reason = found(photo.rejectReason, 'The reason');
  const { words, refunds } = rejectReasons[reason];
  const why = words ? `: ${words}.` : '.';
  const note = photo.rejectNote ? ` “${photo.rejectNote}”` : '';
  const back = refunds && photo.fuelSpent > 0 ? ' Your fuel is back.' : '';
  await notify({
    userId: photo.userId,
    type: 'task',
    subject: subjectOf('Photo not accepted', photo.campaignId),
    message: `Your photo for ${photo.campaignId} was not accepted${why}${note}${back}`,
    link: addresses.watchCampaign(photo.campaignId),
  });
}
