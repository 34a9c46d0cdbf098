import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { momentText } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import { dropDraft } from './draft';
import { clockStarts, ready, running, statusWords, taskTotal } from './policy';
import { ownTask, type Task } from './reads/tasks';
import { refuseTaken, type Submission, submissionOf } from './submission';
import { tellStaff } from './tell-staff';

/** Why the guarded write did not take this task: the first rule it breaks. */
function reasonAgainst(task: Task): Failure {
  if (task.status !== 'pending') {
    const code = task.status === 'rejected' ? 'wrong_state' : 'already_submitted';
    return new Failure(code, `This task is ${statusWords(task.status)}; it was submitted before.`);
  }
  if (task.window === 'early') {
    return new Failure('too_early', `This task opens on ${momentText(task.opensAt)}.`);
  }
  if (task.window === 'over') {
    return new Failure('deadline_passed', `The deadline was ${momentText(task.deadline)}.`);
  }
  return new Failure('campaign_not_active', 'The campaign was cancelled.');
}

/**
 * Submits the post of one of the acting user's own pending tasks for review, between its opening and its
 * deadline. Returns what is due once it is accepted, in the campaign's currency. Fails with `not_found`,
 * `invalid`, `already_submitted`, `wrong_state`, `too_early`, `deadline_passed`, `campaign_not_active`, or
 * `duplicate_post` when the same post was handed in for another task.
 */
export async function completeTask(actor: Actor, id: number, submission: Submission): Promise<number> {
  const user = requireActive(actor);
  return transaction(async () => {
    const task = await ownTask(user, id);
    const submitted = await submissionOf(user, task, submission);
    const rows = await db()
      .update(tasks)
      .set({
        ...submitted,
        status: 'under_review',
        completedAt: sql`now()`,
        ...clockStarts,
        changesAsked: null,
        namedItems: [],
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(tasks.id, id),
          eq(tasks.userId, user.id),
          ready('complete'),
          sql`now() between tasks.opens_at and tasks.deadline`,
          running,
        ),
      )
      .returning({ due: taskTotal })
      .catch(refuseTaken);
    const done = rows[0];
    if (!done) throw reasonAgainst(await ownTask(user, id));
    await dropDraft(id);
    await tellStaff(task, {
      what: task.changesAsked ? 'A changed post to review' : 'A post to review',
      message: `${user.name} ${task.changesAsked ? 'sent their post again, with the changes you asked for,' : 'submitted a post'} for ${task.campaign.name}. It waits for your review.`,
    });
    await recordAudit(user, 'tasks.complete', { type: 'task', id }, { postUrl: submission.postUrl });
    return done.due;
  });
}
