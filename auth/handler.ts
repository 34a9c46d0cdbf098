import { toFailure } from '@/db/failures';
import { Failure } from '@/lib/failure';
import { parseStrictJson } from '@/lib/json';
import { log } from '@/lib/log';
import { addressOf } from './address';
import { ownPath } from './callback-url';
import { callNextAuth, type Fields } from './next-auth';
import { authOptions, type VerifySignIn } from './options';
import { actorOfSession, cookieOf, endSessionOf, sessionCookie } from './session';

const LARGEST_BODY = 64 * 1024;

/** Statuses of what can be wrong at the door; anything else about the credentials is 401. */
const statuses: Partial<Record<string, number>> = {
  malformed: 400,
  payload_too_large: 413,
  banned: 403,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
};

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) throw new Failure('payload_too_large', 'The body is larger than 64 KiB.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

async function readFields(request: Request): Promise<Fields> {
  try {
    const text = await readText(request);
    const isJson = request.headers.get('content-type')?.includes('json');
    const values = isJson ? parseStrictJson(text || '{}') : Object.fromEntries(new URLSearchParams(text));
    const simple = Object.entries(values as object).filter(([, value]) =>
      ['string', 'boolean', 'number'].includes(typeof value),
    );
    return Object.fromEntries(simple.map(([name, value]) => [name, String(value)]));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('malformed', 'The body cannot be read.', { cause });
  }
}

function toSignIn(request: Request): Response {
  const given = new URL(request.url).searchParams;
  const query = new URLSearchParams();
  const path = ownPath(given.get('callbackUrl'));
  if (path) query.set('callbackUrl', path);
  const error = given.get('error');
  if (error && /^[A-Za-z_:0-9]{1,40}$/.test(error)) query.set('error', error);
  const location = query.size > 0 ? `/sign-in?${query}` : '/sign-in';
  return new Response(null, { status: 302, headers: { location } });
}

async function signIn(request: Request, path: string[], verify: VerifySignIn): Promise<Response> {
  const body = await readFields(request);
  let failure: Failure | undefined;
  const options = authOptions(async ({ email, password }) => {
    try {
      return await verify({ email, password }, addressOf(request.headers), request.headers);
    } catch (error) {
      failure = toFailure(error);
      const { code, retryAfter } = failure;
      throw new Error(retryAfter ? `${code}:${retryAfter}` : code);
    }
  });
  const response = await callNextAuth(request, path, body, options);
  // A program learns the status; a form without script is redirected with the code in its address.
  if (!failure || response.status === 302) return response;
  if (failure.code === 'internal') log().error({ err: failure.cause }, 'sign-in failed');
  const headers = new Headers(response.headers);
  if (failure.retryAfter) headers.set('retry-after', String(failure.retryAfter));
  return new Response(response.body, { status: statuses[failure.code] ?? 401, headers });
}

const nobody = async () => {
  throw new Failure('unauthorized', 'This operation signs nobody in.');
};

async function session(request: Request): Promise<Response> {
  // A database that is away throws here: the answer is 503 and the cookie stays.
  const actor = await actorOfSession(cookieOf(request, sessionCookie()), request.headers);
  return actor ? callNextAuth(request, ['session'], {}, authOptions(nobody)) : Response.json({});
}

/** next-auth forgets the cookie once it knows that the form is ours; the session behind it ends with it. */
async function signOut(request: Request, path: string[]): Promise<Response> {
  const response = await callNextAuth(request, path, await readFields(request), authOptions(nobody));
  const forgotten = response.headers.getSetCookie().some((each) => each.startsWith(`${sessionCookie()}=;`));
  if (forgotten) await endSessionOf(cookieOf(request, sessionCookie()));
  return response;
}

async function answer(request: Request, path: string[], verify: VerifySignIn): Promise<Response> {
  switch (`${request.method} ${path.join('/')}`) {
    case 'GET signin':
    case 'GET signin/credentials':
    case 'GET signout':
    case 'GET error':
      return toSignIn(request);
    case 'GET csrf':
    case 'GET providers':
      return callNextAuth(request, path, {}, authOptions(nobody));
    case 'GET session':
      return session(request);
    case 'POST callback/credentials':
      return signIn(request, path, verify);
    case 'POST signout':
      return signOut(request, path);
    case 'POST _log':
      // The client's own reports of trouble; they are anybody's words, so none is kept.
      return Response.json({});
    default:
      throw new Failure('not_found', 'There is nothing here.');
  }
}

/**
 * The route of next-auth with guards of ours before it, because it answers 500 to a callbackUrl or a body it
 * cannot read: every call gets an answer below 500, or 503 while the database is away, and no redirect leads
 * off this site.
 */
export function authHandler(verify: VerifySignIn) {
  return async (
    request: Request,
    { params }: { params: Promise<{ nextauth: string[] }> },
  ): Promise<Response> => {
    let response: Response;
    try {
      response = await answer(request, (await params).nextauth, verify);
    } catch (error) {
      const { code, message } = toFailure(error);
      if (code === 'internal') log().error({ err: error }, 'the auth route failed');
      const status = code === 'not_found' ? 404 : (statuses[code] ?? 400);
      response = Response.json({ error: { code, message } }, { status });
      if (status === 503) response.headers.set('retry-after', '1');
    }
    response.headers.set('cache-control', 'private, no-store');
    response.headers.set('x-content-type-options', 'nosniff');
    return response;
  };
}
