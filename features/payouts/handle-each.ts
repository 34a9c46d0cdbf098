import { type Actor, requireAdmin, requireProof } from '@/auth/actor';
import { oneByOne } from '@/db/one-by-one';
import type { ItemResult } from '@/lib/outcome';
import { type Handling, handlePayout } from './handle';
import type { PayoutStatus } from './policy';

/**
 * Moves several payouts on, with what became of each: one that somebody else handled first is refused and moves no
 * money. Administrators only.
 */
export async function handleEach(
  actor: Actor,
  ids: readonly number[],
  to: Exclude<PayoutStatus, 'requested'>,
  handling: Handling = {},
): Promise<ItemResult[]> {
  const admin = requireAdmin(actor);
  // As a whole, so that all of it goes on once it was proved.
  if (to !== 'cancelled') requireProof(admin);
  return oneByOne(ids, (id) => handlePayout(actor, id, to, handling));
}
