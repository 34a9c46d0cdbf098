import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@/auth/actor';
import { limitUpload } from '@/auth/limits';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { type Exif, readExif } from '@/lib/exif';
import { found } from '@/lib/failure';
import type { PicturePurpose } from '@/nouns/picture';

import { nameOf } from './name';
import { readPicture } from './picture';
import { requireUploader } from './policy';
import { toFile, type UsableFile } from './queries';
import { storage } from './storage';

/** A fresh upload, with what its camera told before that was stripped; `exif` is for the caller's own use only. */
export interface StoredFile extends UsableFile {
  exif?: Exif;
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Keeps a picture for one purpose. Nobody uses it yet: unless `fileForUse` attaches it, it is deleted after a day.
 * Throws `payload_too_large` above 5 MiB, `unsupported_media_type` for anything but PNG, JPEG, WebP and HEIC,
 * `invalid` for a damaged or huge picture, `rate_limited`, or `forbidden`.
 */
export async function storeFile(
  actor: Actor,
  bytes: Uint8Array,
  purpose: PicturePurpose,
): Promise<StoredFile> {
  const user = requireUploader(actor, purpose);
  await limitUpload(user.id);
  const { data, ...picture } = await readPicture(bytes, purpose);
  const id = randomUUID();
  const name = nameOf({ id, type: picture.type });
  // The bytes come first: a row never names a file that is not there.
  await storage().put(name, data, `image/${picture.type}`);
  try {
    const [row] = await db()
      .insert(files)
      .values({
        ...picture,
        id,
        ownerId: user.id,
        purpose,
        bytes: data.byteLength,
        sha256: hash(bytes),
        servedSha256: hash(data),
      })
      .returning();
    return { ...toFile(found(row, 'The new file')), exif: readExif(bytes) };
  } catch (error) {
    await storage().remove(name);
    throw error;
  }
}
