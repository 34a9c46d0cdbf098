import { and, sql } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { keepFiles } from '@/features/files';
import { endParticipationIfEmpty } from '@/features/participations';
import { dropDraft, filesOf } from './draft';
import { ready, refusal } from './policy';

/**
 * Leaves one of the acting user's own pending tasks: the row is kept and hidden. With the last task the
 * participation ends, its seat is free, and the user may join again. Returns whether it ended.
 */
export async function leaveTask(actor: Actor, id: number): Promise<boolean> {
  const user = requireActive(actor);
  const own = sql`tasks.id = ${id} and tasks.user_id = ${user.id}`;
  return transaction(async () => {
    const [left] = await db()
      .update(tasks)
      .set({ leftAt: sql`now()`, updatedAt: sql`now()` })
      .where(and(own, ready('leave')))
      .returning({ participationId: tasks.participationId });
    if (!left) throw await refusal(own, 'leave');
    await dropDraft(id);
    await keepFiles(user, [], 'proof', { subject: filesOf(id) });
    await recordAudit(user, 'tasks.leave', { type: 'task', id });
    return left.participationId !== null && endParticipationIfEmpty(left.participationId);
  });
}
