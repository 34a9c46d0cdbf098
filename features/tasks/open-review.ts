import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';
import { live, ofStaff } from './policy';
import { readByStaff } from './tell-staff';

/**
 * Keeps that a reviewer has seen what was handed in for a task, from when on its author changes it no more. `sent` is
 * the moment of what they saw: false when it was corrected since, and they must look again; nothing is kept then.
 */
export async function openForReview(actor: Actor, id: number, sent: Date | null): Promise<boolean> {
  const user = requireEditor(actor);
  const theirs = and(eq(tasks.id, id), live, ofStaff(user));
  return transaction(async () => {
    await readByStaff(id, { userId: user.id });
    const [opened] = await db()
      .update(tasks)
      .set({ reviewOpenedAt: sql`now()` })
      .where(
        and(
          theirs,
          eq(tasks.status, 'under_review'),
          isNull(tasks.reviewOpenedAt),
          sql`${sentAt} is not distinct from ${sent?.toISOString() ?? null}::timestamptz`,
        ),
      )
      .returning({ id: tasks.id });
    if (opened) {
      await recordAudit(user, 'tasks.open', { type: 'task', id });
      return true;
    }
    const [task] = await db()
      .select({
        same: sql<boolean>`${sentAt} is not distinct from ${sent?.toISOString() ?? null}::timestamptz`,
      })
      .from(tasks)
      .where(theirs);
    return found(task, 'This task').same;
  });
}

/** SQL: when what stands for review was sent, or last corrected. */
const sentAt = sql`coalesce(tasks.corrected_at, tasks.completed_at)`;
