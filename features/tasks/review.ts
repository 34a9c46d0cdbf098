import { type Actor, requireEditor } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { because, decide, named, tell } from './decide';
import { clockStarts } from './policy';

/** Sets a pending task under review without a submission, e.g. when its post was seen elsewhere. */
export async function reviewTask(actor: Actor, id: number, reason?: string): Promise<void> {
  const user = requireEditor(actor);
  await transaction(async () => {
    const task = await decide(user, id, 'review', { reviewedBy: user.id, ...clockStarts });
    await tell(task, {
      what: 'Task in review',
      message: `${named(task)} is in review.${because(reason)}`,
    });
    await recordAudit(user, 'tasks.review', { type: 'task', id }, { reason: reason ?? null });
  });
}
