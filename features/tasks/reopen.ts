import { sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { momentText } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import { settleAppeal } from './appeal';
import { because, decide, named, tell } from './decide';
import { draftFromSubmission } from './draft';
import { givenBack, notSent, promising, requirePool } from './policy';

interface Reopening {
  /** The new deadline. Without one the task keeps its own, or gets the campaign's hours again once it passed. */
  deadline?: Date;
  reason?: string;
}

const nextDeadline = sql`case when tasks.deadline > now() then tasks.deadline else now() + (
  select maximum_task_complete_hours from campaigns where id = tasks.campaign_id) * interval '1 hour' end`;

/**
 * Gives a rejected task back to its influencer: the submission becomes a draft, which may be changed and sent again.
 * `limit_reached` when its pay was promised to others meanwhile.
 */
export async function reopenTask(
  actor: Actor,
  id: number,
  { deadline, reason }: Reopening = {},
): Promise<void> {
  const user = requireEditor(actor);
  if (deadline && deadline <= new Date()) {
    throw new Failure('invalid', 'The new deadline has passed.', {
      fields: { deadline: 'must lie in the future' },
    });
  }
  await transaction(() =>
    promising(id, async () => {
      await draftFromSubmission(id);
      const task = await decide(user, id, 'reopen', {
        ...givenBack(deadline ? sql`${deadline.toISOString()}::timestamptz` : nextDeadline),
        ...notSent,
        rejectedAt: null,
        rejectReason: null,
        appealUntil: null,
      });
      await settleAppeal(id, 'reopened');
      await requirePool(task.campaign);
      const until = `You have until ${momentText(task.deadline)}.`;
      await tell(task, {
        what: 'Task open again',
        message: `${named(task)} is open again. ${until}${because(reason)}`,
      });
      await recordAudit(
        user,
        'tasks.reopen',
        { type: 'task', id },
        { reason: reason ?? null, deadline: task.deadline.toISOString() },
      );
    }),
  );
}
