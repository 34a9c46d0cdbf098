import { eq, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { releaseFiles } from '@/features/files';
import { notify, subjectOf } from '@/features/notifications';
import { endParticipationIfEmpty } from '@/features/participations';
import { momentText } from '@/lib/dates';
import { found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { dropDraft, filesOf } from './draft';
import { eachDue, leftForLater } from './each-due';

/** SQL: nothing was sent for the task until its deadline, nor until the grace of its campaign was over. */
const over = sql`tasks.status = 'pending' and tasks.left_at is null and tasks.user_id is not null
  and tasks.deadline <= now() and tasks.deadline + (
    select grace_hours from campaigns where campaigns.id = tasks.campaign_id) * interval '1 hour' <= now()`;

async function expire(actor: Actor, id: number): Promise<boolean> {
  const [task] = await db()
    .update(tasks)
    .set({ leftAt: sql`now()`, expiredAt: sql`now()`, updatedAt: sql`now()` })
    .where(eq(tasks.id, id))
    .returning();
  const { userId, participationId, campaignId, deadline } = found(task, 'This task');
  await dropDraft(id);
  await releaseFiles(filesOf(id));
  const ended = participationId !== null && (await endParticipationIfEmpty(participationId));
  const [campaign] = await db()
    .select({ name: campaigns.name })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId));
  const { name } = found(campaign, 'The campaign');
  await notify({
    userId: found(userId, 'The assignee'),
    type: 'task',
    subject: subjectOf('Task expired', name),
    message: `No post for ${name} came until ${momentText(deadline)}, so ${
      ended
        ? 'your place is free for others. You can join again while there are places'
        : 'this task of it is over'
    }.`,
    link: addresses.campaign(campaignId),
  });
  await recordAudit(actor, 'tasks.expire', { type: 'task', id }, { deadline: deadline.toISOString() });
  return true;
}

/**
 * Takes back the tasks for which nothing was sent until their deadline, and the grace of their campaign after it: money
 * and seat are free again, and their owners are told and may join again. What was sent waits for its review however long
 * that takes; what is only prepared does not protect a task. The platform only; throws when `signal` ends it between two
 * tasks.
 */
export async function expireTasks(
  actor: Actor,
  signal?: AbortSignal,
): Promise<{ expired: number; failed: number }> {
  const platform = requirePlatform(actor);
  const { done, refused, failed } = await eachDue(over, (id) => expire(platform, id), signal);
  return { expired: done, failed: failed + leftForLater(refused) };
}
