import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { releaseFiles } from '@/features/files';
import { endParticipationIfEmpty } from '@/features/participations';
import { dropDraft, filesOf } from './draft';
import { inOrder, live, ready } from './policy';
import { rejectTask } from './reject';

interface EndedWork {
  withdrawn: number;
  rejected: number;
}

/**
 * Ends the open work of somebody who may not go on: pending tasks are taken back and their seats are free again, and
 * with a `reason` what waits for review is rejected for it. What was accepted stays owed. Administrators only; a task
 * that is decided or handed in at the same moment stays as that made it.
 */
export async function endWorkOf(actor: Actor, userId: number, reason?: string): Promise<EndedWork> {
  const admin = requireAdmin(actor);
  return transaction(async () => {
    const open = await db()
      .select({ id: tasks.id, status: tasks.status })
      .from(tasks)
      .where(and(eq(tasks.userId, userId), live, inArray(tasks.status, ['pending', 'under_review'])))
      .orderBy(...inOrder)
      .for('no key update');
    const done: EndedWork = { withdrawn: 0, rejected: 0 };
    for (const { id, status } of open) {
      if (status === 'pending') {
        await takeBack(admin, id);
        done.withdrawn += 1;
      } else if (reason !== undefined) {
        await rejectTask(admin, id, reason);
        done.rejected += 1;
      }
    }
    return done;
  });
}

async function takeBack(admin: Actor, id: number): Promise<void> {
  const [left] = await db()
    .update(tasks)
    .set({ leftAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(eq(tasks.id, id), ready('leave')))
    .returning({ participationId: tasks.participationId });
  if (!left) return;
  await dropDraft(id);
  await releaseFiles(filesOf(id));
  await recordAudit(admin, 'tasks.withdraw', { type: 'task', id });
  if (left.participationId !== null) await endParticipationIfEmpty(left.participationId);
}
