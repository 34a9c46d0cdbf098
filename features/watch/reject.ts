import { and, eq, sql } from 'drizzle-orm';
import { type Actor, type platform, requirePlatform, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { watchGroups } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import type { Rejection } from '@/nouns/photos';
import { lockCampaign, photoToDecide, settleGroup, settlePhoto, tellRejected, waitingOf } from './settle';

async function rejectOne(
  by: UserActor | typeof platform,
  id: string,
  { reason, note }: Rejection,
): Promise<void> {
  const reviewerId = by.kind === 'user' ? by.id : null;
  const photo = await settlePhoto(id, { status: 'rejected', reviewerId, reason, note: note || null });
  await tellRejected(photo);
  await recordAudit(
    by,
    'watch.reject',
    { type: 'watch_submission', id },
    { campaign: photo.campaignId, reason, refunded: photo.fuelRefunded },
  );
}

/**
 * Refuses a photo for a reason, and with it the group it belongs to. Fuel comes back where the reason is not the
 * witness's fault. Throws `not_found`, `forbidden`, or `wrong_state`.
 */
export async function rejectPhoto(actor: Actor, id: string, rejection: Rejection): Promise<void> {
  const { user, photo } = await photoToDecide(actor, id);
  await transaction(async () => {
    await lockCampaign(photo.campaignId);
    await rejectOne(user, id, rejection);
    if (photo.groupId === null) return;
    if (!(await settleGroup(photo.groupId, ['open', 'complete'], 'rejected'))) {
      throw new Failure('wrong_state', 'This group was decided on already.');
    }
    for (const other of await waitingOf(photo.groupId))
      await rejectOne(user, other.id, { reason: 'group_rejected' });
  });
}

/** Ends the groups whose time is over, each in a transaction of its own; the platform only. Says how many. */
export async function expireGroups(actor: Actor, signal?: AbortSignal): Promise<number> {
  const by = requirePlatform(actor);
  const late = await db()
    .select({ id: watchGroups.id, campaignId: watchGroups.campaignId })
    .from(watchGroups)
    .where(and(eq(watchGroups.status, 'open'), sql`${watchGroups.expiresAt} <= now()`))
    .orderBy(watchGroups.expiresAt);
  let expired = 0;
  for (const { id, campaignId } of late) {
    signal?.throwIfAborted();
    await transaction(async () => {
      await lockCampaign(campaignId);
      if (!(await settleGroup(id, ['open'], 'expired'))) return;
      for (const photo of await waitingOf(id)) await rejectOne(by, photo.id, { reason: 'group_expired' });
      expired++;
    });
  }
  return expired;
}
