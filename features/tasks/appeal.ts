import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { taskAppeals, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { momentText } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { appealable, statusWords } from './policy';
import { appealsOf } from './reads/appeals';
import { ownTask, type Task } from './reads/tasks';
import { tellAdmins, tellStaff } from './tell-staff';

/** Why there is no appeal: the first rule it breaks. */
async function reasonAgainst({ id, status, rejectedAt, postUrl, appealUntil }: Task): Promise<Failure> {
  if (status !== 'rejected') {
    return new Failure(
      'wrong_state',
      `This task is ${statusWords(status)}, so there is no rejection to appeal.`,
    );
  }
  if (postUrl === null) {
    return new Failure(
      'wrong_state',
      'No post was sent for this task, so there is nothing to look at again.',
    );
  }
  const appeals = await appealsOf(id);
  if (appeals.some((each) => each.rejectedAt.getTime() === rejectedAt?.getTime())) {
    return new Failure('wrong_state', 'You appealed this rejection before, which goes once.');
  }
  return new Failure(
    'deadline_passed',
    appealUntil
      ? `This rejection could be appealed until ${momentText(appealUntil)}.`
      : 'A rejection can be appealed for 7 days.',
  );
}

/**
 * Appeals the rejection of one of the acting user's own posts, once and within seven days: administrators look at it, who
 * are none of the campaign's organisation, and its money stays reserved until they decided. The organisation is told and
 * may reply, or open the task again itself. Fails with `not_found`, `wrong_state` or `deadline_passed`.
 */
export async function appealTask(actor: Actor, id: number, statement: string): Promise<void> {
  const user = requireActive(actor);
  await transaction(async () => {
    const [held] = await db()
      .update(tasks)
      .set({ updatedAt: sql`now()` })
      .where(and(eq(tasks.id, id), eq(tasks.userId, user.id), appealable))
      .returning({ rejectedAt: tasks.rejectedAt });
    const task = await ownTask(user, id);
    if (!held?.rejectedAt) throw await reasonAgainst(task);
    await db().execute(sql`
      insert into task_appeals (task_id, rejected_at, reject_reason, rejected_by, statement)
      select id, rejected_at, reject_reason, reviewed_by, ${statement} from tasks where id = ${id}`);
    const { name } = task.campaign;
    await tellAdmins({
      what: 'An appeal to decide on',
      of: name,
      message: `${user.name} appeals the rejection of their post for ${name}. They say: ${statement}`,
      link: addresses.admin.appeal(id),
    });
    await tellStaff(task, {
      what: 'A rejection is appealed',
      message: `${user.name} appeals the rejection of their post for ${name}. Administrators decide. You can reply, or open the task again. They say: ${statement}`,
      tab: 'appeals',
    });
    await recordAudit(user, 'tasks.appeal', { type: 'task', id }, { note: statement });
  });
}

/** What ends an appeal without a decision on it: its author sent the post again, or staff opened the task again. */
export type Settlement = 'withdrawn' | 'reopened';

/** Closes the open appeal of a task that is no longer rejected, in the transaction that moved it. */
export async function settleAppeal(id: number, outcome: Settlement): Promise<void> {
  await db()
    .update(taskAppeals)
    .set({ outcome, decidedAt: sql`now()` })
    .where(and(eq(taskAppeals.taskId, id), isNull(taskAppeals.outcome)));
}
