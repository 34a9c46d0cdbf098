import { sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { momentText } from '@/lib/dates';
import { because, type Decided, decide, named, tell } from './decide';

/** What the person can do now, as the end of the message. */
const nextStep = ({ deadline, campaign }: Decided) => {
  if (campaign.status === 'cancelled') return 'The campaign was cancelled, so nothing more can be sent.';
  return deadline > new Date()
    ? `You can correct it and send it again until ${momentText(deadline)}.`
    : 'Its deadline has passed. You can ask for another look.';
};

/** Refuses a task that waits for review, or is pending; the reason goes to the influencer. */
export async function rejectTask(actor: Actor, id: number, reason?: string): Promise<void> {
  const user = requireEditor(actor);
  await transaction(async () => {
    const task = await decide(user, id, 'reject', {
      rejectedAt: sql`now()`,
      rejectReason: reason ?? null,
      reviewedBy: user.id,
      decidedFrom: sql`tasks.status`,
    });
    await tell(task, {
      what: 'Task rejected',
      message: `${named(task)} was rejected.${because(reason)} ${nextStep(task)}`,
    });
    await recordAudit(user, 'tasks.reject', { type: 'task', id }, { reason: reason ?? null });
  });
}
