import type { PicturePurpose } from '@/nouns/picture';
import { fitPicture, PictureProblem } from './fit-picture';

/** What the address of uploads answers. */
export interface Uploaded {
  id: string;
  url: string;
  path: string;
  width: number;
  height: number;
}

function messageOf(request: XMLHttpRequest): string {
  const { error } = (request.response ?? {}) as { error?: { message?: string } };
  if (request.status === 401) return 'You are signed out. Sign in and try again.';
  return error?.message ?? 'The upload was not taken. Try again.';
}

/** Sends one picture and tells how far it is, from 0 to 1. Throws `PictureProblem`; `signal` gives it up. */
export async function upload(
  file: File,
  purpose: PicturePurpose,
  onProgress: (ratio: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  const body = new FormData();
  body.set('file', await fitPicture(file, purpose));
  body.set('purpose', purpose);
  return new Promise((resolve, reject) => {
    // Unlike fetch, it tells how much was sent.
    const request = new XMLHttpRequest();
    const fail = (message: string) => reject(new PictureProblem(message));
    request.open('POST', '/files');
    request.responseType = 'json';
    request.timeout = 60_000;
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () =>
      request.status === 201 ? resolve(request.response as Uploaded) : fail(messageOf(request)),
    );
    request.addEventListener('error', () => fail('The connection was lost. Try again.'));
    request.addEventListener('timeout', () => fail('The upload took too long. Try again.'));
    request.addEventListener('abort', () => fail('The upload was cancelled.'));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
