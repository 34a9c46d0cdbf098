import { and, inArray, isNull, lt, sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { files } from '@/db/schema';
import { nameOf } from './name';
import { storage } from './storage';

/** Files of one transaction, which waits for the store between its statements. */
const BATCH = 40;

const unused = and(isNull(files.attachedAt), lt(files.createdAt, sql`now() - interval '24 hours'`));

/**
 * Deletes uploads that nothing used within a day of their arrival, and says how many. The rows are held meanwhile, so
 * that none is attached just as it goes; cut off anywhere, the next run does the rest. The platform only.
 */
export async function removeUnusedFiles(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  let total = 0;
  let batch: number;
  do {
    signal?.throwIfAborted();
    batch = await removeBatch();
    total += batch;
  } while (batch === BATCH);
  return total;
}

function removeBatch(): Promise<number> {
  return transaction(async () => {
    const rows = await db()
      .select({ id: files.id, type: files.type })
      .from(files)
      .where(unused)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (rows.length === 0) return 0;
    await Promise.all(rows.map((row) => storage().remove(nameOf(row))));
    const ids = rows.map(({ id }) => id);
    await db().delete(files).where(inArray(files.id, ids));
    return rows.length;
  });
}
