import { z } from 'zod';
import { type Actor, anonymous, requireScope } from '@/auth/actor';
import { authenticate } from '@/auth/authenticate';
import { anyUser, everyone } from '@/auth/scheme';
import { isHeld } from '@/lib/etag';
import { Failure } from '@/lib/failure';
import { picturePurposes } from '@/nouns/picture';
import { AdsFailure, adsApi } from './ads/face';
import { defineFace } from './face';

/** Where browsers and programs send and get pictures. It is published nowhere, and refuses as the Ads API does. */
export const filesApi = defineFace({
  name: 'files',
  title: 'Files',
  description: 'Pictures, sent once and shown wherever they are attached.',
  prefix: '/files',
  encodings: ['multipart'],
  failure: AdsFailure,
  renderFailure: adsApi.renderFailure,
  statuses: adsApi.statuses,
});

/** By a signed-in browser on our own pages, by an API token, or by an application for its user. */
export const uploadFile = filesApi.post('', {
  summary: 'Send a picture',
  auth: anyUser,
  // A picture takes long to keep; one that is sent twice is deleted within a day, as nothing attaches it.
  idempotent: 'never',
  uploads: true,
  body: z.strictObject({
    file: z
      .instanceof(Uint8Array, { error: 'must be a picture' })
      .refine(({ byteLength }) => byteLength > 0, 'must be a picture'),
    purpose: z.enum(picturePurposes, `must be one of ${picturePurposes.join(', ')}`),
  }),
  // What the camera told stays inside, and so does what pictures are compared by.
  output: z.object({
    id: z.string(),
    path: z.string(),
    url: z.string(),
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
    sha256: z.string(),
    servedSha256: z.string(),
  }),
  status: 201,
});

/** Anybody may look; who does decides what they see. */
export const showFile = filesApi.get('/{name}', {
  summary: 'Get a picture',
  auth: everyone,
  pictures: true,
  params: z.object({ name: z.string() }),
  output: z.never(),
});

/**
 * Who looks: strangers may; a token that is sent must be valid. A browser in which its person may do nothing yet sees what
 * strangers see.
 */
export async function looker(request: Request): Promise<Actor> {
  try {
    const actor = await authenticate(request, anyUser);
    requireScope(actor, 'files:read');
    return actor;
  } catch (error) {
    const stranger = error instanceof Failure && ['unauthorized', 'forbidden'].includes(error.code);
    if (stranger && !request.headers.has('authorization')) return anonymous;
    throw error;
  }
}

interface Picture {
  contentType: string;
  data: Uint8Array;
  etag: string;
  keep: 'everybody' | 'browser' | 'nobody';
}

const cacheControl: Record<Picture['keep'], string> = {
  everybody: 'public, max-age=31536000, immutable',
  browser: 'private, max-age=86400',
  nobody: 'private, no-cache',
};

/** A picture under its name; nothing in the answer can act on a page. */
export function pictureAnswer(
  { contentType, data, etag, keep }: Picture,
  name: string,
  request: Request,
): Response {
  const headers = { 'cache-control': cacheControl[keep], etag, vary: 'Cookie, Authorization' };
  if (isHeld(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(Buffer.from(data), {
    headers: {
      ...headers,
      'content-type': contentType,
      'content-length': String(data.byteLength),
      'content-disposition': `inline; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': keep === 'everybody' ? 'cross-origin' : 'same-site',
    },
  });
}
