import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import type { PicturePurpose } from '@/nouns/picture';
import { nameOf } from './name';
import { storage } from './storage';

/** Rows read at a time. */
const BATCH = 100;

/** An upload as its owner gave it. */
export interface OwnFile {
  name: string;
  purpose: PicturePurpose;
  /** Undefined where they are gone from the store, or beyond what one reading takes. */
  data: Uint8Array | undefined;
}

/** The acting user's uploads one after another, with the bytes of at most so many bytes of them. */
export async function* ownFiles(actor: Actor, most: number): AsyncGenerator<OwnFile> {
  const { id: ownerId } = requireUser(actor);
  let last = '00000000-0000-0000-0000-000000000000';
  let left = most;
  for (;;) {
    const rows = await db()
      .select({ id: files.id, type: files.type, purpose: files.purpose, bytes: files.bytes })
      .from(files)
      .where(and(eq(files.ownerId, ownerId), gt(files.id, sql`${last}::uuid`)))
      .orderBy(asc(files.id))
      .limit(BATCH);
    for (const { bytes, purpose, ...row } of rows) {
      const name = nameOf(row);
      const fits = bytes <= left;
      if (fits) left -= bytes;
      yield { name, purpose, data: fits ? await storage().get(name) : undefined };
      last = row.id;
    }
    if (rows.length < BATCH) return;
  }
}
