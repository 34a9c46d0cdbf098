import { and, isNull, sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { live, ofStaff } from './policy';
import { taskById } from './reads/tasks';

/**
 * Takes an open brief back: whoever joins from now on gets no copy of it. Copies that participants have stay
 * theirs. `wrong_state` for a participant's task.
 */
export async function withdrawBrief(actor: Actor, id: number): Promise<void> {
  const user = requireEditor(actor);
  await transaction(async () => {
    const [brief] = await db()
      .update(tasks)
      .set({ leftAt: sql`now()`, updatedAt: sql`now()` })
      .where(and(sql`tasks.id = ${id} and ${ofStaff(user)}`, live, isNull(tasks.userId)))
      .returning({ title: tasks.title, campaignId: tasks.campaignId });
    if (!brief) {
      await taskById(user, id);
      throw new Failure('wrong_state', 'This is the task of a participant and not a brief.');
    }
    await recordAudit(user, 'tasks.withdraw', { type: 'task', id }, { campaignId: brief.campaignId });
  });
}
