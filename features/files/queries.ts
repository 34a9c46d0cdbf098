import { eq } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { found } from '@/lib/failure';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';
import { nameOf, parseName } from './name';
import { isPublic, maySee } from './policy';
import { storage } from './storage';

type Row = typeof files.$inferSelect;

/** An upload: what it is and where it is served. */
export function toFile(row: Row) {
  const { id, width, height, bytes, sha256, servedSha256, perceptualHash } = row;
  /** For the database: it stays right when the platform's address changes. `absoluteUrl` makes the URL of it. */
  const path = addresses.file(nameOf(row));
  return { id, path, url: absoluteUrl(path), width, height, bytes, sha256, servedSha256, perceptualHash };
}

export type UsableFile = ReturnType<typeof toFile>;

/** A file as it is served. */
export interface ServedFile {
  contentType: string;
  data: Uint8Array;
  /** Changes with the bytes, which never change under one name. */
  etag: string;
  /** How long and for whom a copy may be kept; private ones are asked for again each time. */
  keep: 'everybody' | 'browser' | 'nobody';
}

/** The picture of this name; `not_found` when there is none or the actor may not look at it. */
export async function openFile(actor: Actor, name: string): Promise<ServedFile> {
  const id = found(parseName(name), 'This file');
  const [row] = await db().select().from(files).where(eq(files.id, id));
  const file = found(row && nameOf(row) === name && maySee(actor, row) ? row : undefined, 'This file');
  return {
    contentType: `image/${file.type}`,
    data: found(await storage().get(name), 'This file'),
    etag: `"${file.servedSha256}"`,
    keep: file.purpose === 'watch' ? 'browser' : isPublic(file.purpose) ? 'everybody' : 'nobody',
  };
}
