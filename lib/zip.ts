import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to be put into an archive. */
export interface ZipEntry {
  path: string;
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** It is packed already, as pictures are. */
  packed?: boolean;
}

/** An archive of the files, piece by piece as they come: no more of it is in memory than one piece. At most 4 GB. */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  for await (const { path, pieces, packed } of entries) {
    const file = packed ? new ZipPassThrough(path) : new ZipDeflate(path);
    archive.add(file);
    for await (const piece of pieces) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}

/** What a reader draws from piece by piece; one who leaves ends it. */
export const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
