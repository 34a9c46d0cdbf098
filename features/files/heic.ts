import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { admission } from '@/lib/admission';
import { Failure } from '@/lib/failure';
import { singleton } from '@/lib/singleton';
import { MAXIMUM_PIXELS, type PictureSize } from '@/nouns/picture';

/** Forty megapixels take some five seconds of a core of a server; a file that takes longer is none of a phone. */
const LONGEST_MS = 30_000;

/** The pixels of a picture, four bytes each, upright already; without `data` when it has too many. */
export interface Pixels extends PictureSize {
  data?: Uint8ClampedArray;
}

/** Half a gigabyte for the largest picture, so they are decoded one at a time. */
const decoding = () => singleton('lane.heic', () => admission({ width: 1, queue: 16, patience: 30_000 }));

/** A file that is no picture we take, in words for the person. */
export const invalid = (message: string, cause?: unknown) =>
  new Failure('invalid', message, { fields: { file: message }, cause });

function decode(bytes: Uint8Array): Promise<Pixels> {
  const file = path.join(process.cwd(), 'scripts', 'heic-worker.mjs');
  const worker = new Worker(file, { workerData: { bytes, pixels: MAXIMUM_PIXELS } });
  const outcome = new Promise<Pixels>((resolve, reject) => {
    const unreadable = (cause?: unknown) =>
      reject(invalid('This picture cannot be read; it may be damaged.', cause));
    const tooLong = () =>
      reject(invalid('This picture takes too long to read. Save it as JPEG and send that.'));
    const timer = setTimeout(tooLong, LONGEST_MS);
    worker
      .once('message', resolve)
      .once('error', unreadable)
      .once('exit', () => {
        clearTimeout(timer);
        unreadable();
      });
  });
  return outcome.finally(() => worker.terminate());
}

/**
 * The picture of a HEIC file, as phones of Apple write it, turned as the file says. Throws `invalid` for one that is
 * damaged or takes too long, `unavailable` when too many wait.
 */
export const decodeHeic = (bytes: Uint8Array): Promise<Pixels> => decoding()(() => decode(bytes));
