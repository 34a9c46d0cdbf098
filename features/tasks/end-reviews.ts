import { eq, sql } from 'drizzle-orm';
import { type Actor, type Platform, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { recheckPosts } from '@/features/post-checks';
import { found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { endOfReview } from '@/nouns/tasks';
import { accept } from './approve';
import { earned, named, tell } from './decide';
import { eachDue, leftForLater } from './each-due';
import { needsPeople } from './needs-people';
import { readTasks, type Task } from './reads/tasks';
import { tellAdmins, tellStaff } from './tell-staff';

const over = sql`tasks.status = 'under_review' and tasks.left_at is null and tasks.user_id is not null
  and tasks.clock_ended_at is null and tasks.review_until <= now()`;

const taskOf = async (id: number) => found((await readTasks(eq(tasks.id, id)))[0], 'This task');

async function acceptByClock(platform: Platform, task: Task): Promise<void> {
  const { id } = task;
  await db().update(tasks).set({ clockEndedAt: sql`now()` }).where(eq(tasks.id, id));
  const accepted = await accept(platform, id, {}, { handedIn: true });
  await tell(accepted, {
    what: 'Task accepted',
    message: `${named(accepted)} was accepted, because the time for its review was over. It earns you ${earned(accepted)}.`,
  });
  await tellStaff(task, {
    what: 'A post was accepted',
    message: `Nobody decided on the post of ${task.userName} for ${task.campaign.name} in time, so it was accepted. You owe ${earned(accepted)}.`,
    tab: 'accepted',
  });
  await recordAudit(platform, 'tasks.approve', { type: 'task', id }, { total: accepted.total, clock: true });
}

async function escalate(platform: Platform, task: Task): Promise<void> {
  const { id } = task;
  await db().update(tasks).set({ clockEndedAt: sql`now()`, updatedAt: sql`now()` }).where(eq(tasks.id, id));
  const { name, reviewEnd } = task.campaign;
  // Said where it is why the campaign's own end did not come.
  const { since } = endOfReview(reviewEnd, task.needsPeople);
  const why = since && ` ${since.charAt(0).toUpperCase()}${since.slice(1)}.`;
  await tellAdmins({
    what: 'A post to decide on',
    of: name,
    message: `Nobody decided on the post of ${task.userName} for ${name} in time.${why} It is yours to decide.`,
    link: addresses.admin.toReview(id),
  });
  await tellStaff(task, {
    what: 'A post went to administrators',
    message: `Nobody decided on the post of ${task.userName} for ${name} in time.${why} Administrators decide now, and you still can.`,
  });
  await notify({
    userId: found(task.userId, 'The assignee'),
    type: 'task',
    subject: subjectOf('Your review goes on', name),
    message: `${task.campaign.advertiser} did not decide on your post for ${name} in time.${why} Administrators of Fanfare decide now.`,
    link: addresses.task(id),
  });
  await recordAudit(platform, 'tasks.escalate', { type: 'task', id });
}

interface Ended {
  accepted: number;
  escalated: number;
  failed: number;
}

/**
 * Ends the reviews whose time is over, as their campaigns say: the post is accepted without bonuses, or goes to
 * administrators. What people must look at goes to administrators in any case, and so does what cannot be accepted.
 * The platform only; throws when `signal` ends it between two tasks.
 */
export async function endReviews(actor: Actor, signal?: AbortSignal): Promise<Ended> {
  const platform = requirePlatform(actor);
  const accepts = sql`${over} and exists (
    select 1 from campaigns where campaigns.id = tasks.campaign_id and campaigns.review_end = 'accept')`;
  const first = await eachDue(
    accepts,
    async (id) => {
      await recheckPosts(eq(tasks.id, id));
      const task = await taskOf(id);
      if (task.needsPeople) return false;
      await acceptByClock(platform, task);
      return true;
    },
    signal,
  );
  const refused = sql`tasks.id = any(${`{${first.refused.map(({ taskId }) => taskId).join(',')}}`}::int[])`;
  const rest = await eachDue(
    sql`${over} and (not (${accepts}) or ${needsPeople} is not null or ${refused})`,
    async (id) => {
      await escalate(platform, await taskOf(id));
      return true;
    },
    signal,
  );
  return {
    accepted: first.done,
    escalated: rest.done,
    failed: first.failed + rest.failed + leftForLater(rest.refused),
  };
}
