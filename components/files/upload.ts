/** What the address of uploads answers. */
export interface Uploaded {
  id: string;
  url: string;
  path: string;
  width: number;
  height: number;
}

export type UploadPurpose = 'proof' | 'watch' | 'campaign' | 'avatar';

/** The largest file the platform takes. */
const MAXIMUM_BYTES = 5 * 1024 * 1024;
/** The longest side a picture is kept at, so nothing is lost by sending no more. */
const LONGEST_SIDE = 4_096;

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'];

/** A refusal of an upload, in words for the person. */
export class UploadProblem extends Error {}

/** Draws a picture again, smaller, as a JPEG; for photos of cameras that are larger than what is taken. */
async function shrink(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new UploadProblem('This picture cannot be read; it may be damaged.');
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of [0.9, 0.75, 0.5]) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob && blob.size <= MAXIMUM_BYTES) return blob;
  }
  throw new UploadProblem('The picture is larger than 5 MB. Choose a smaller one.');
}

function messageOf(request: XMLHttpRequest): string {
  const { error } = (request.response ?? {}) as { error?: { message?: string } };
  if (request.status === 401) return 'You are signed out. Sign in and try again.';
  return error?.message ?? 'The upload was not taken. Try again.';
}

/** Sends one picture and tells how far it is, from 0 to 1. Throws `UploadProblem`; `signal` gives it up. */
export async function upload(
  file: File,
  purpose: UploadPurpose,
  onProgress: (ratio: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  if (!pictureTypes.includes(file.type)) throw new UploadProblem('Choose a PNG, JPEG or WebP picture.');
  const body = new FormData();
  body.set('file', file.size > MAXIMUM_BYTES ? await shrink(file) : file);
  body.set('purpose', purpose);
  return new Promise((resolve, reject) => {
    // Unlike fetch, it tells how much was sent.
    const request = new XMLHttpRequest();
    const fail = (message: string) => reject(new UploadProblem(message));
    request.open('POST', '/files');
    request.responseType = 'json';
    request.timeout = 60_000;
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () =>
      request.status === 201 ? resolve(request.response as Uploaded) : fail(messageOf(request)),
    );
    request.addEventListener('error', () => fail('The connection broke off. Try again.'));
    request.addEventListener('timeout', () => fail('The upload took too long. Try again.'));
    request.addEventListener('abort', () => fail('The upload was given up.'));
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
