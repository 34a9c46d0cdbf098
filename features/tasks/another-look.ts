import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { lookable, statusWords } from './policy';
import { ownTask, type Task } from './reads/tasks';
import { tellStaff } from './tell-staff';

/** Why nobody is asked: the first rule it breaks. */
function reasonAgainst(task: Task): Failure {
  if (task.status !== 'rejected') {
    return new Failure(
      'wrong_state',
      `This task is ${statusWords(task.status)}, so there is no rejection to look at.`,
    );
  }
  if (task.lookAskedAt)
    return new Failure('wrong_state', 'You asked for another look before, which goes once.');
  return new Failure('campaign_not_active', 'The campaign was cancelled.');
}

/**
 * Asks those who rejected one of the acting user's own tasks to look at it again, once, whether or not it can still be
 * corrected; they may reopen it. Fails with `not_found`, `wrong_state` or `campaign_not_active`.
 */
export async function askForAnotherLook(actor: Actor, id: number, note?: string): Promise<void> {
  const user = requireActive(actor);
  await transaction(async () => {
    const [asked] = await db()
      .update(tasks)
      .set({ lookAskedAt: sql`now()`, lookNote: note ?? null, updatedAt: sql`now()` })
      .where(and(eq(tasks.id, id), eq(tasks.userId, user.id), lookable))
      .returning({ id: tasks.id });
    const task = await ownTask(user, id);
    if (!asked) throw reasonAgainst(task);
    await tellStaff(task, {
      what: 'Another look is asked for',
      message: `${user.name} asks for another look at their rejected post for ${task.campaign.name}.${note ? ` They say: ${note}` : ''}`,
      tab: 'rejected',
    });
    await recordAudit(user, 'tasks.another-look', { type: 'task', id }, { note: note ?? null });
  });
}
