import { and, inArray, sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { refreshScore } from '@/features/participations';
import { Failure } from '@/lib/failure';
import { live, ofStaff, statusWords } from './policy';
import { taskById } from './reads/tasks';

/** What a post achieved; a figure that is left out stays as it is. */
export interface Metrics {
  reach: number;
  likes?: number;
  comments?: number;
  shares?: number;
}

/**
 * Records what the post of a submitted task achieved, for staff of its campaign; the leaderboard follows in the
 * same transaction. `wrong_state` for a task without a post.
 */
export async function measureTask(actor: Actor, id: number, metrics: Metrics): Promise<void> {
  const user = requireEditor(actor);
  await transaction(async () => {
    const [task] = await db()
      .update(tasks)
      .set({ ...metrics, updatedAt: sql`now()` })
      .where(
        and(
          sql`tasks.id = ${id} and ${ofStaff(user)}`,
          live,
          inArray(tasks.status, ['under_review', 'accepted', 'paid']),
        ),
      )
      .returning({ participationId: tasks.participationId });
    if (!task?.participationId) {
      const { status } = await taskById(user, id);
      throw new Failure('wrong_state', `This task is ${statusWords(status)}: it has no post to measure.`);
    }
    await refreshScore(task.participationId);
    await recordAudit(user, 'tasks.measure', { type: 'task', id }, { ...metrics });
  });
}
