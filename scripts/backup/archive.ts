import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';
import { errorInWords } from '@/lib/safe-error';
import { syncFolder } from '../whole-file';

/** The largest piece of a backup, so that reading one that is none takes no memory. */
const LARGEST_ENTRY = 64 * 1024 * 1024;
/** The last entry: the digest of everything before it, so that a backup that was cut or changed is known. */
const SEAL = 'seal.txt';

/** One piece of a backup. */
export interface Entry {
  name: string;
  data: Buffer;
}

/** Writes one piece, and waits while the disk is behind. */
export type Write = (name: string, data: Uint8Array) => Promise<void>;

/** A backup that cannot be used, with the reason in words. */
export class Unusable extends Error {}

const digestOf = () => createHash('sha256');
const addTo = (digest: Hash, name: string, data: Uint8Array) =>
  digest.update(`${name}\n${data.byteLength}\n`).update(data);

/** Writes a new file of the pieces that `fill` gives, all of it or nothing, readable by its owner alone. */
export async function writeArchive(file: string, fill: (write: Write) => Promise<void>): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already, and a backup is never written over.`);
  const half = `${file}.part`;
  const tar = pack();
  const digest = digestOf();
  const put: Write = (name, data) =>
    new Promise((resolve, reject) => {
      tar.entry({ name, mode: 0o600 }, Buffer.from(data), (error) => (error ? reject(error) : resolve()));
    });
  const work = async () => {
    await fill(async (name, data) => {
      addTo(digest, name, data);
      await put(name, data);
    });
    await put(SEAL, Buffer.from(digest.digest('hex')));
    tar.finalize();
  };
  try {
    const written = pipeline(tar, createWriteStream(half, { mode: 0o600 }));
    // What ends one ends the other: a full disk stops the reading, and a database that is gone the writing.
    await Promise.all([written, work().catch((error) => tar.destroy(error as Error))]);
    await ontoDisk(half);
    await rename(half, file);
    syncFolder(path.dirname(path.resolve(file)));
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

async function ontoDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The pieces of a backup in their order. Throws `Unusable` at one that was cut off, damaged, or is no backup. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  const digest = digestOf();
  let sealed = false;
  for await (const entry of piecesOf(file)) {
    if (sealed) throw new Unusable(`${file} is damaged: something follows its end.`);
    sealed = entry.name === SEAL;
    if (!sealed) {
      addTo(digest, entry.name, entry.data);
      yield entry;
    } else if (entry.data.toString('latin1') !== digest.digest('hex')) {
      throw new Unusable(`${file} is damaged: its content is not what was written.`);
    }
  }
  if (!sealed) throw new Unusable(`${file} is cut off: its end is missing.`);
}

async function* piecesOf(file: string): AsyncGenerator<Entry> {
  const tar = extract();
  const source = createReadStream(file);
  source.on('error', (error) => tar.destroy(error));
  source.pipe(tar);
  let found = 0;
  try {
    for await (const piece of tar) {
      const { name, size = 0 } = piece.header;
      if (size > LARGEST_ENTRY) throw new Unusable(`${file} is damaged: ${name} is too large.`);
      const parts: Uint8Array[] = [];
      for await (const part of piece) parts.push(part as Uint8Array);
      found++;
      yield { name, data: Buffer.concat(parts) };
    }
  } catch (error) {
    if (error instanceof Unusable || found === 0) throw reasonOf(error, file);
    throw new Unusable(`${file} is cut off or damaged: ${errorInWords(error)}`, { cause: error });
  } finally {
    source.destroy();
  }
}

function reasonOf(error: unknown, file: string): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof Unusable) return error;
  if (code !== undefined) return new Unusable(`${file} cannot be read: ${message}`, { cause: error });
  return new Unusable(`${file} is no backup of Fanfare, or its beginning is damaged.`, { cause: error });
}
