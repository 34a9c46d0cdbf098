import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { type StorageState, storage } from './storage';

/** Where uploads lie, how many there are and what they take, in bytes as they are served; administrators only. */
export async function storageState(
  actor: Actor,
): Promise<StorageState & { files: number; used: number; unused: number }> {
  requireAdmin(actor);
  const [state, [row]] = await Promise.all([
    storage().state(),
    db()
      .select({
        files: sql<number>`count(*)::int`,
        used: sql<number>`coalesce(sum(${files.bytes}), 0)`.mapWith(Number),
        /** Nothing uses them yet; they are deleted after a day. */
        unused: sql<number>`(count(*) filter (where ${files.attachedAt} is null))::int`,
      })
      .from(files),
  ]);
  return { ...state, files: row?.files ?? 0, used: row?.used ?? 0, unused: row?.unused ?? 0 };
}
