import { type Actor, requireEditor, requireProof } from '@/auth/actor';
import { oneByOne } from '@/db/one-by-one';
import { momentText } from '@/lib/dates';
import type { ItemResult } from '@/lib/outcome';
import { leftOutWords } from '@/nouns/pay-runs';
import { actOn, type TaskAction } from './act';
import { runPayments } from './pay-run';
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
  const user = requireEditor(actor);
  // A bonus of a post that is paid is in the wallet at once.
  if (action === 'pay' || action === 'bonus') requireProof(user);
  if (action === 'pay' && ids.length > 1) return payEach(actor, ids);
  return oneByOne(ids, (id) => actOn(actor, id, action, { ...particulars, handedIn: true }));
}

/** Pays several in one pay run. */
async function payEach(actor: Actor, ids: readonly number[]): Promise<ItemResult[]> {
  const { paid, leftOut } = await runPayments(actor, { taskIds: ids });
  return [
    ...paid.map(({ taskId }): ItemResult => ({ id: taskId, ok: true })),
    ...leftOut.map(({ taskId, reason, heldUntil }): ItemResult => {
      if (reason === 'not_found') {
        return { id: taskId, ok: false, code: reason, message: 'There is no such task.' };
      }
      const message = heldUntil ? `Held until ${momentText(heldUntil)}.` : `${leftOutWords[reason]}.`;
      return { id: taskId, ok: false, code: 'wrong_state', message };
    }),
  ];
}

/** Takes back several decisions of the acting reviewer, with what became of each. */
export async function undoEach(actor: Actor, ids: readonly number[]): Promise<ItemResult[]> {
  requireEditor(actor);
  return oneByOne(ids, (id) => undoDecision(actor, id));
}
