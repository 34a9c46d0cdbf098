import { type Actor, requireAdEditor } from '@/auth/actor';
import { oneByOne } from '@/db/one-by-one';
import type { ItemResult } from '@/lib/outcome';
import { duplicateAd } from './duplicate';
import { removeAd, restoreAd } from './remove';
import { updateAd } from './update';

/** What became of each ad; what one is refused changes nothing for the others. */
export type AdResult = ItemResult<string>;

/** Activates or pauses each of the ads. */
export async function setStatusOfEach(
  actor: Actor,
  ids: readonly string[],
  status: 'active' | 'paused',
): Promise<AdResult[]> {
  requireAdEditor(actor);
  return oneByOne(ids, (id) => updateAd(actor, id, { status }));
}

/** Copies each of the ads as a draft; `copies` are the ids of those that were made. */
export async function duplicateEach(
  actor: Actor,
  ids: readonly string[],
): Promise<{ results: AdResult[]; copies: string[] }> {
  requireAdEditor(actor);
  const copies: string[] = [];
  const results = await oneByOne(ids, async (id) => copies.push((await duplicateAd(actor, id)).id));
  return { results, copies };
}

/** Deletes each of the ads. */
export async function removeEach(actor: Actor, ids: readonly string[]): Promise<AdResult[]> {
  requireAdEditor(actor);
  return oneByOne(ids, (id) => removeAd(actor, id));
}

/** Takes the deletion of each of the ads back. */
export async function restoreEach(actor: Actor, ids: readonly string[]): Promise<AdResult[]> {
  requireAdEditor(actor);
  return oneByOne(ids, (id) => restoreAd(actor, id));
}
