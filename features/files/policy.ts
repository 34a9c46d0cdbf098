import { eq, inArray, or, type SQL } from 'drizzle-orm';
import { type Actor, requireActive, requireRole, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { files, users } from '@/db/schema';
import type { PicturePurpose } from '@/nouns/picture';

/** The acting user, who may upload for this purpose: proof is an influencer's, campaign pictures are staff's. */
export function requireUploader(actor: Actor, purpose: PicturePurpose): UserActor {
  const user = requireActive(actor);
  if (purpose === 'proof') return requireRole(user, 'influencer');
  if (purpose === 'campaign') return requireRole(user, 'admin', 'advertiser');
  return user;
}

/** SQL: the file is the user's to use: their own, one of their organisation's, or any for an administrator. */
export function usableBy(user: UserActor): SQL | undefined {
  if (user.role === 'admin') return undefined;
  if (user.advertiserId === null) return eq(files.ownerId, user.id);
  const colleagues = db()
    .select({ id: users.id })
    .from(users)
    .where(eq(users.advertiserId, user.advertiserId));
  return or(eq(files.ownerId, user.id), inArray(files.ownerId, colleagues));
}

/** Purposes whose pictures are shown to everybody; the rest is for those `maySee` names. */
const shownToAll: readonly PicturePurpose[] = ['campaign', 'avatar', 'watch'];

export const isPublic = (purpose: PicturePurpose) => shownToAll.includes(purpose);

/**
 * Whether the actor may look at the file. Proof is seen by its owner, administrators, and, once it was handed in,
 * the people of the campaign's advertiser.
 */
export function maySee(
  actor: Actor,
  file: { purpose: PicturePurpose; ownerId: number; advertiserId: number | null },
): boolean {
  if (isPublic(file.purpose)) return true;
  if (actor.kind !== 'user') return false;
  if (actor.role === 'admin' || actor.id === file.ownerId) return true;
  return actor.advertiserId !== null && actor.advertiserId === file.advertiserId;
}
