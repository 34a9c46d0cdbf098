import { inArray, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { notify, subjectOf } from '@/features/notifications';
import { momentText } from '@/lib/dates';
import { addresses } from '@/nouns/addresses';
import { inShort, named } from './decide';
import { running } from './policy';

/** Tasks reminded of by one transaction. */
const BATCH = 200;

/** SQL: hours before the deadline at which the task is to be reminded of now. */
const stage = sql<number>`(case when tasks.deadline <= now() + interval '6 hours' then 6 else 48 end)`;

/** SQL: it is time for a reminder that was not sent yet, and there was more time than that to begin with. */
const due = sql`tasks.status = 'pending' and tasks.left_at is null and tasks.user_id is not null and ${running}
  and tasks.opens_at <= now() and tasks.deadline > now() and tasks.deadline <= now() + interval '48 hours'
  and tasks.deadline - tasks.opens_at > ${stage} * interval '1 hour'
  and coalesce(tasks.deadline_reminded, 1000) > ${stage}`;

async function remindBatch(): Promise<number> {
  return transaction(async () => {
    const held = db()
      .select({ id: tasks.id })
      .from(tasks)
      .where(due)
      .orderBy(tasks.id)
      .limit(BATCH)
      .for('no key update', { skipLocked: true });
    const rows = await db()
      .update(tasks)
      .set({ deadlineReminded: stage })
      .where(inArray(tasks.id, held))
      .returning({
        id: tasks.id,
        userId: tasks.userId,
        deadline: tasks.deadline,
        campaignId: tasks.campaignId,
        title: tasks.title,
        hours: tasks.deadlineReminded,
      });
    const theirs = await db()
      .select({ id: campaigns.id, name: campaigns.name })
      .from(campaigns)
      .where(
        inArray(
          campaigns.id,
          rows.map(({ campaignId }) => campaignId),
        ),
      );
    const names = new Map(theirs.map(({ id, name }) => [id, name]));
    await notify(
      ...rows.flatMap(({ id, userId, deadline, campaignId, title, hours }) => {
        if (userId === null) return [];
        const task = { title, campaign: { name: names.get(campaignId) ?? '' } };
        return {
          userId,
          type: 'task' as const,
          subject: subjectOf(`Due in ${hours} hours`, inShort(task)),
          message: `${named(task)} is due ${momentText(deadline)}. Send your post by then to keep your place.`,
          link: addresses.task(id),
        };
      }),
    );
    return rows.length;
  });
}

/**
 * Reminds people of their tasks 48 and 6 hours before the deadline, each once, and says how many reminders those were.
 * Tasks whose whole time is shorter are not reminded of. The platform only; throws when `signal` ends it between two batches.
 */
export async function remindOfDeadlines(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  let total = 0;
  let batch: number;
  do {
    signal?.throwIfAborted();
    batch = await remindBatch();
    total += batch;
  } while (batch === BATCH);
  return total;
}
