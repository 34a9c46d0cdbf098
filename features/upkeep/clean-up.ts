import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { leftovers } from './leftovers';

/** Rows deleted by one statement, so that none holds locks for long. */
const BATCH = 2_000;

async function deleteBatch(table: PgTable, when: SQL): Promise<number> {
  const { count } = await db().execute(sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where ${when} limit ${BATCH} for update skip locked
    ))`);
  return count;
}

/**
 * Deletes what has expired, in batches, and says how many rows of each table. The platform only; throws when
 * `signal` ends it between two batches, and what is left is deleted the next time.
 */
export async function cleanUp(actor: Actor, signal?: AbortSignal): Promise<Record<string, number>> {
  requirePlatform(actor);
  const deleted: Record<string, number> = {};
  for (const { table, when } of leftovers()) {
    let total = 0;
    let batch: number;
    do {
      signal?.throwIfAborted();
      batch = await deleteBatch(table, when);
      total += batch;
    } while (batch === BATCH);
    deleted[getTableName(table)] = total;
  }
  return deleted;
}
