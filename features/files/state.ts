import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { Held } from '@/lib/held';
import { errorInWords } from '@/lib/safe-error';
import { singleton } from '@/lib/singleton';
import type { StorageState } from './bytes';
import { nameOf } from './name';
import { storage } from './storage';

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

const held = () => singleton('files.state', () => new Held(() => storage().state(), 10_000));

/** Where uploads go and what is in their way, as it was within the last ten seconds; for whoever watches the instance. */
export async function watchStorage(): Promise<Pick<StorageState, 'kind' | 'problem'>> {
  const { kind, problem } = (await held().get()).value;
  return { kind, problem };
}

/**
 * Writes a file where uploads go, reads it and removes it; for the start. Gives what is in the way and whether it may pass
 * by itself, or undefined.
 */
export async function tryStorage(): Promise<{ problem: string; passing: boolean } | undefined> {
  const state = await storage().state();
  if (state.problem) return { problem: state.problem, passing: state.kind === 'bucket' && state.passing };
  const name = nameOf({ id: randomUUID(), type: 'png' });
  const bytes = Buffer.from('a try at the start');
  try {
    await storage().put(name, bytes, 'image/png');
    const back = await storage().get(name);
    await storage().remove(name);
    if (back && bytes.equals(back)) return undefined;
    return { problem: 'It does not give back what was written to it.', passing: false };
  } catch (error) {
    const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return { problem: `It can be reached, but not used: ${errorInWords(reason)}`, passing: false };
  }
}
