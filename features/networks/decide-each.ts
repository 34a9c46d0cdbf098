import { type Actor, requireAdmin } from '@/auth/actor';
import { oneByOne } from '@/db/one-by-one';
import type { ItemResult } from '@/lib/outcome';
import { type Decision, decideNetwork } from './decide';

/** The same decision on several profiles, with what became of each; administrators only. */
export async function decideEach(
  actor: Actor,
  ids: readonly number[],
  decision: Decision,
): Promise<ItemResult[]> {
  requireAdmin(actor);
  return oneByOne(ids, (id) => decideNetwork(actor, id, decision));
}
