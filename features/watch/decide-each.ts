import { type Actor, requireActive } from '@/auth/actor';
import { oneByOne } from '@/db/one-by-one';
import type { ItemResult } from '@/lib/outcome';
import type { Rejection } from '@/nouns/photos';
import { acceptPhoto } from './accept';
import { rejectPhoto } from './reject';

/** Accepts several photos, with what became of each. */
export async function acceptEach(actor: Actor, photos: readonly string[]): Promise<ItemResult<string>[]> {
  requireActive(actor);
  return oneByOne(photos, (photo) => acceptPhoto(actor, photo));
}

/** Rejects several photos for one reason, with what became of each. */
export async function rejectEach(
  actor: Actor,
  photos: readonly string[],
  rejection: Rejection,
): Promise<ItemResult<string>[]> {
  requireActive(actor);
  return oneByOne(photos, (photo) => rejectPhoto(actor, photo, rejection));
}
