import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { notePool } from '@/features/campaigns';
import { eachDue } from './each-due';

const over = sql`tasks.bonus_until <= now()`;

/**
 * Gives back what was reserved for bonuses that nobody awarded in time, and says of how many tasks. The platform only;
 * throws when `signal` ends it between two tasks.
 */
export async function endBonuses(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  const { done } = await eachDue(
    over,
    async (id) => {
      const [row] = await db()
        .update(tasks)
        .set({ bonusUntil: null })
        .where(and(eq(tasks.id, id), over))
        .returning({ campaignId: tasks.campaignId });
      if (row) await notePool(row.campaignId);
      return row !== undefined;
    },
    signal,
  );
  return done;
}
