import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { eachDue } from './each-due';
import { openAppeal } from './policy';

const over = sql`tasks.status = 'rejected' and tasks.left_at is null and tasks.appeal_until <= now()
  and not ${openAppeal}`;

/**
 * Gives back the money of rejections that nobody appealed in time, and says of how many. The platform only; throws when
 * `signal` ends it between two tasks.
 */
export async function endAppeals(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  const { done } = await eachDue(
    over,
    async (id) => {
      // Asked again now that the task is held: an appeal may have come while it was waited for.
      const rows = await db()
        .update(tasks)
        .set({ appealUntil: null })
        .where(and(eq(tasks.id, id), over))
        .returning({ id: tasks.id });
      return rows.length > 0;
    },
    signal,
  );
  return done;
}
