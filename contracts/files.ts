import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Actor, anonymous } from '@/auth/actor';
import { addressOf } from '@/auth/address';
import { authenticate } from '@/auth/authenticate';
import { limitPublicCall } from '@/auth/limits';
import { signedIn } from '@/auth/scheme';
import { sign } from '@/auth/secret';
import { admission } from '@/lib/admission';
import { Failure } from '@/lib/failure';
import { singleton } from '@/lib/singleton';
import { picturePurposes } from '@/nouns/picture';
import { adsApi } from './ads/face';
import { LARGEST_UPLOAD, readBytes } from './request';
import { refusal } from './respond';

const Purpose = z.enum(picturePurposes);

/** What an upload brings is in memory whole and takes work, so only so many are dealt with at once. */
const receiving = () =>
  singleton('lane.uploads', () => admission({ width: 8, queue: 200, patience: 15_000 }));
const serving = () => singleton('lane.files', () => admission({ width: 16, queue: 500, patience: 4_000 }));

/** The one file of a form and what it is for; anything else in the form is refused. */
async function readUpload(request: Request) {
  const type = request.headers.get('content-type') ?? '';
  if (request.headers.has('content-encoding') || !/^multipart\/form-data *;/i.test(type)) {
    throw new Failure(
      'unsupported_media_type',
      'Send a form as multipart/form-data with "file" and "purpose".',
    );
  }
  const bytes = await readBytes(request, LARGEST_UPLOAD);
  const form = await new Response(Buffer.from(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      throw new Failure('malformed', 'The multipart body cannot be read.', { cause });
    });
  const file = form.get('file');
  const purpose = Purpose.safeParse(form.get('purpose'));
  const fields = {
    ...((!(file instanceof Blob) || file.size === 0) && { file: 'must be a picture' }),
    ...(!purpose.success && { purpose: `must be one of ${Purpose.options.join(', ')}` }),
  };
  if ([...form.keys()].length !== 2 || !(file instanceof Blob) || !purpose.success || file.size === 0) {
    throw new Failure('invalid', 'Send exactly one "file" and its "purpose".', { fields });
  }
  return { bytes: new Uint8Array(await file.arrayBuffer()), purpose: purpose.data };
}

type Context = { params: Promise<Record<string, string>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof methods)[number];

/** The exports of a route with its own methods: failures and other methods answer in the envelope of the Ads API. */
function answering(served: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allow = Object.keys(served).join(', ');
  const notServed: Handler = async () => {
    throw new Failure('method_not_allowed', `Use ${allow}.`);
  };
  const guarded =
    (method: Method): Handler =>
    async (request, context) => {
      try {
        return await (served[method] ?? notServed)(request, context);
      } catch (error) {
        return refusal(adsApi, error, randomUUID(), served[method] ? {} : { allow });
      }
    };
  return Object.fromEntries(methods.map((method) => [method, guarded(method)])) as Record<Method, Handler>;
}

type Upload = Awaited<ReturnType<typeof readUpload>>;

/**
 * The exports of the address that takes pictures: POST of a form by a signed-in browser on our own pages, or by an
 * API token. Answers 201 with what `store` made of it.
 */
export function uploadRoute(
  store: (actor: Actor, bytes: Uint8Array, purpose: Upload['purpose']) => Promise<object>,
) {
  const post = async (request: Request) => {
    const actor = await authenticate(request, signedIn);
    const stored = await receiving()(async () => {
      const { bytes, purpose } = await readUpload(request);
      return store(actor, bytes, purpose);
    });
    return Response.json(stored, { status: 201, headers: { 'cache-control': 'no-store' } });
  };
  return answering({ POST: post });
}

interface Served {
  contentType: string;
  data: Uint8Array;
  etag: string;
  keep: 'everybody' | 'browser' | 'nobody';
}

const cacheControl: Record<Served['keep'], string> = {
  everybody: 'public, max-age=31536000, immutable',
  browser: 'private, max-age=86400',
  nobody: 'private, no-cache',
};

/** Who looks: strangers may, and `open` decides what they see; a credential that is sent must be valid. */
async function looker(request: Request): Promise<Actor> {
  try {
    return await authenticate(request, signedIn);
  } catch (error) {
    const stranger = error instanceof Failure && error.code === 'unauthorized';
    if (stranger && !request.headers.has('authorization')) return anonymous;
    throw error;
  }
}

/** The exports of the address that serves pictures by their name; nothing in an answer can act on a page. */
export function fileRoute(open: (actor: Actor, name: string) => Promise<Served>) {
  const get = async (request: Request, { params }: Context) => {
    await limitPublicCall(`address:${sign('address', addressOf(request.headers))}`);
    const { name = '' } = await params;
    const { contentType, data, etag, keep } = await serving()(async () => open(await looker(request), name));
    const headers = {
      'cache-control': cacheControl[keep],
      etag,
      vary: 'Cookie, Authorization',
    };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : Buffer.from(data), {
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
  };
  return answering({ GET: get, HEAD: get });
}
