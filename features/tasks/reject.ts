import { sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { because, decide, tell } from './decide';

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
      message: `Your task for ${task.campaign.name} was rejected.${because(reason)}`,
    });
    await recordAudit(user, 'tasks.reject', { type: 'task', id }, { reason: reason ?? null });
  });
}
