import { sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { momentText } from '@/lib/dates';
import { namedOnce, wholePost } from '@/nouns/requirements';
import { appealDays } from '@/nouns/tasks';
import { because, type Decided, decide, named, tell } from './decide';
import { checkNamed } from './named-items';

/** What the person can do now, as the end of the message. */
const nextStep = ({ deadline, appealUntil, campaign }: Decided) =>
  [
    campaign.status !== 'cancelled' &&
      deadline > new Date() &&
      `You can correct it and send it again until ${momentText(deadline)}.`,
    appealUntil && `If the reason is wrong, you can appeal until ${momentText(appealUntil)}.`,
  ]
    .filter(Boolean)
    .join(' ');

/**
 * Refuses a task that waits for review, or is pending; the reason goes to the influencer, with the requirements that
 * are not met. Where none is named it is the post as a whole.
 */
export async function rejectTask(
  actor: Actor,
  id: number,
  reason?: string,
  items: readonly number[] = [wholePost],
): Promise<void> {
  const user = requireEditor(actor);
  await transaction(async () => {
    const task = await decide(user, id, 'reject', {
      rejectedAt: sql`now()`,
      // What was never sent leaves nothing to look at again.
      appealUntil: sql`case when tasks.post_url is not null then now() + ${appealDays} * interval '1 day' end`,
      rejectReason: reason ?? null,
      namedItems: namedOnce(items),
      reviewedBy: user.id,
      decidedFrom: sql`tasks.status`,
    });
    const about = await checkNamed(id, items);
    await tell(task, {
      what: 'Task rejected',
      message: `${named(task)} was rejected.${about}${because(reason)} ${nextStep(task)}`.trim(),
    });
    await recordAudit(
      user,
      'tasks.reject',
      { type: 'task', id },
      { reason: reason ?? null, items: namedOnce(items) },
    );
  });
}
