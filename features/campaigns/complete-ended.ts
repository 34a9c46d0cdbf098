import { and, inArray, lte, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';

/** Campaigns completed by one transaction, so that none holds locks for long. */
const BATCH = 200;

async function completeBatch(actor: Actor): Promise<number> {
  return transaction(async () => {
    const due = db()
      .select({ id: campaigns.id })
      .from(campaigns)
      .where(and(inArray(campaigns.status, ['active', 'paused']), lte(campaigns.dateEnd, sql`now()`)))
      .orderBy(campaigns.id)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    const rows = await db()
      .update(campaigns)
      .set({ status: 'completed', updatedAt: sql`now()` })
      .where(inArray(campaigns.id, due))
      .returning({ id: campaigns.id });
    for (const { id } of rows) {
      await recordAudit(actor, 'campaigns.complete', { type: 'campaign', id }, { to: 'completed' });
    }
    return rows.length;
  });
}

/**
 * Writes down as completed what ran and is past its end, which every reader sees as completed already, and says
 * how many campaigns. The platform only; throws when `signal` ends it between two batches.
 */
export async function completeEnded(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  let total = 0;
  let batch: number;
  do {
    signal?.throwIfAborted();
    batch = await completeBatch(actor);
    total += batch;
  } while (batch === BATCH);
  return total;
}
