import { type Actor, requireEditor } from '@/auth/actor';
import { oneByOne } from '@/db/one-by-one';
import type { ItemResult } from '@/lib/outcome';
import { actOn, type TaskAction } from './act';
import { undoDecision } from './undo';

/**
 * The same decision on several tasks, with what became of each; one that is refused does not stop the others. What was
 * never handed in is not approved.
 */
export async function actOnEach(
  actor: Actor,
  ids: readonly number[],
  action: TaskAction,
  particulars: Parameters<typeof actOn>[3] = {},
): Promise<ItemResult[]> {
  requireEditor(actor);
  return oneByOne(ids, (id) => actOn(actor, id, action, { ...particulars, handedIn: true }));
}

/** Takes back several decisions of the acting reviewer, with what became of each. */
export async function undoEach(actor: Actor, ids: readonly number[]): Promise<ItemResult[]> {
  requireEditor(actor);
  return oneByOne(ids, (id) => undoDecision(actor, id));
}
