import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '@/lib/failure';
import type { Storage } from './bytes';
import { parseName } from './name';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

const unavailable = (cause: unknown) =>
  new Failure('unavailable', 'The files cannot be reached right now. Try again in a moment.', { cause });

/** Writes a new file onto the disk itself: a row may name it afterwards. */
async function writeThrough(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Keeps files in `<home>/files/<first two digits>/`, readable by the platform's own user alone. */
export function folderStorage(home: string): Storage {
  const root = path.resolve(/* turbopackIgnore: true */ home, 'files');

  /** Only names of ours lead anywhere, whatever reaches this far. */
  function placeOf(name: string): string {
    if (!parseName(name)) throw new Error('not the name of a file of ours');
    return path.join(root, name.slice(0, 2), name);
  }

  return {
    async put(name, bytes) {
      const place = placeOf(name);
      const half = `${place}.${randomUUID()}.part`;
      try {
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await writeThrough(half, bytes);
        await rename(half, place);
      } catch (error) {
        await rm(half, { force: true });
        throw unavailable(error);
      }
    },

    async get(name) {
      try {
        return await readFile(placeOf(name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw unavailable(error);
      }
    },

    remove: (name) => rm(placeOf(name), { force: true }),

    async state() {
      try {
        await mkdir(root, { recursive: true, mode: 0o700 });
        // Only writing tells of a full disk.
        const probe = path.join(root, `${randomUUID()}.part`);
        await writeThrough(probe, Buffer.alloc(4096, 1)).finally(() => rm(probe, { force: true }));
        const { bavail, bsize } = await statfs(root);
        return { kind: 'folder', folder: root, free: bavail * bsize, problem: null };
      } catch (error) {
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        return {
          kind: 'folder',
          folder: root,
          free: null,
          problem: `The folder cannot be written to: ${code}`,
        };
      }
    },
  };
}
