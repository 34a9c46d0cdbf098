import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { ads } from '@/db/schema';
import { tellEnded } from './tell-paused';

/** Ads paused by one transaction, so that none holds locks for long. */
const BATCH = 100;

async function endBatch(): Promise<number> {
  return transaction(async () => {
    const due = db()
      .select({ id: ads.id })
      .from(ads)
      .where(and(eq(ads.status, 'active'), isNull(ads.deletedAt), lte(ads.endsAt, sql`now()`)))
      .orderBy(ads.id)
      .limit(BATCH)
      .for('no key update', { skipLocked: true });
    const rows = await db()
      .update(ads)
      .set({ status: 'paused', updatedAt: sql`now()` })
      .where(inArray(ads.id, due))
      .returning({ id: ads.id });
    for (const { id } of rows) await tellEnded(id);
    return rows.length;
  });
}

/**
 * Pauses the active ads whose flight is over and tells their people, once each; says how many. The clock ended them before:
 * none was served, charged or reserved any more. The platform only; throws when `signal` ends it between two batches.
 */
export async function endFlights(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  let total = 0;
  let batch: number;
  do {
    signal?.throwIfAborted();
    batch = await endBatch();
    total += batch;
  } while (batch === BATCH);
  return total;
}
