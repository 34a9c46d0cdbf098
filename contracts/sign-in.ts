import { z } from 'zod';
import { addressOf, principalOfAddress } from '@/auth/address';
import { ownPath } from '@/auth/callback-url';
import { limitPublicCall } from '@/auth/limits';
import { callNextAuth, type Fields } from '@/auth/next-auth';
import { authOptions, type OpenStep, type VerifySignIn } from '@/auth/options';
import { everyone } from '@/auth/scheme';
import { actorOfSession, cookieOf, endSessionOf, sessionCookie } from '@/auth/session';
import { browserCookie, browserSecret, STEP_SECONDS, stepCookie } from '@/auth/steps';
import { toFailure } from '@/db/failures';
import { admission } from '@/lib/admission';
import { appUrl } from '@/lib/env';
import { Failure, statusOf } from '@/lib/failure';
import { parseStrictJson } from '@/lib/json';
import { log } from '@/lib/log';
import { singleton } from '@/lib/singleton';
import type { Factors } from '@/nouns/passkeys';
import { AdsFailure, adsApi } from './ads/face';
import type { Endpoint } from './endpoint';
import { type Contract, defineFace } from './face';
import { decode, readBytes } from './request';
import { refusal } from './respond';

/** The door of sessions, which speaks as next-auth does. It is published nowhere, and refuses as the Ads API does. */
export const signInApi = defineFace({
  name: 'sign-in',
  title: 'Sessions',
  description: 'Signs browsers in and out.',
  prefix: '/api/auth',
  encodings: ['json', 'form'],
  failure: AdsFailure,
  renderFailure: adsApi.renderFailure,
  statuses: adsApi.statuses,
});

/** What a browser is to have signed by a passkey of whoever comes; the browser is known by this secret. */
type AskPasskey = (browser: string) => Promise<object>;

/** What the door is opened by. */
export interface Door {
  verify: VerifySignIn;
  ask: AskPasskey;
}

const terms = { auth: everyone, output: z.never() };
const seeing = signInApi.get('/{action}', { ...terms, summary: 'See the session, or what signing in needs' });
const acting = signInApi.post('/{action}', { ...terms, summary: 'Sign in or out' });

const LARGEST_BODY = 64 * 1024;

/** What the form is told when the password was right and more is asked for: of those without a passkey, a code. */
const secondStep = (factors: Factors) => (factors === 'code' ? 'second_step' : `second_step:${factors}`);

/** Another site's page never sends it along, and no script reads it. */
function keep(cookie: string, secret: string, seconds: number): string {
  const secure = appUrl().startsWith('https:') ? '; Secure' : '';
  return `${cookie}=${secret}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

/** Hashing passwords takes long, and must not keep the calls of the APIs waiting. */
const lane = () => singleton('lane.sign-in', () => admission({ width: 8, queue: 500, patience: 15_000 }));

async function readFields(request: Request): Promise<Fields> {
  try {
    const text = decode(await readBytes(request, LARGEST_BODY));
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
  const step = cookieOf(request, stepCookie());
  let failure: Failure | undefined;
  let opened: OpenStep | undefined;
  const options = authOptions(async ({ email, password, code, passkey: answer }) => {
    try {
      const from = addressOf(request.headers);
      const passkey =
        answer === undefined ? undefined : { answer, browser: cookieOf(request, browserCookie()) };
      const outcome = await verify({ email, password, code, passkey }, from, request.headers, step);
      if (!('step' in outcome)) return outcome;
      opened = outcome;
    } catch (error) {
      failure = toFailure(error);
      const { code, retryAfter } = failure;
      throw new Error(retryAfter ? `${code}:${retryAfter}` : code);
    }
    throw new Error(secondStep(opened.factors));
  });
  const response = await callNextAuth(request, path, body, options);
  const signedIn = response.headers.getSetCookie().some((each) => each.startsWith(`${sessionCookie()}=`));
  if (opened) response.headers.append('set-cookie', keep(stepCookie(), opened.step, STEP_SECONDS));
  else if (step && signedIn) response.headers.append('set-cookie', keep(stepCookie(), '', 0));
  // A program learns the status; a form without script is redirected with the code in its address.
  if (!failure || response.status === 302) return response;
  if (failure.code === 'internal') log().error({ err: failure.cause }, 'sign-in failed');
  const headers = new Headers(response.headers);
  if (failure.retryAfter) headers.set('retry-after', String(failure.retryAfter));
  return new Response(response.body, { status: statusOf(failure.code, signInApi.statuses), headers });
}

/** What a passkey is to sign, for this browser alone. */
async function askPasskey(request: Request, ask: AskPasskey): Promise<Response> {
  const browser = browserSecret(cookieOf(request, browserCookie()));
  const response = Response.json(await ask(browser));
  response.headers.append('set-cookie', keep(browserCookie(), browser, STEP_SECONDS));
  return response;
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

async function answer(request: Request, path: string[], { verify, ask }: Door): Promise<Response> {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  switch (`${method} ${path.join('/')}`) {
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
    case 'GET passkey':
      return askPasskey(request, ask);
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
 * What stands behind the address of next-auth, with guards of ours before it, because it answers 500 to a callbackUrl or a
 * body it cannot read: every call gets an answer below 500, or 503 while the database is away, and no redirect leads off
 * this site. A header that other servers ask for, such as the password of a proxy, is none of its business.
 */
export function doorOf(door: Door): [Endpoint, Endpoint] {
  const serve: Endpoint['serve'] = async (request, path, requestId) => {
    const from = addressOf(request.headers);
    try {
      return await lane()(async () => {
        await limitPublicCall(principalOfAddress(from));
        const response = await answer(request, [path.nextauth ?? []].flat(), door);
        response.headers.set('cache-control', 'private, no-store');
        response.headers.set('x-content-type-options', 'nosniff');
        return response;
      }, from);
    } catch (error) {
      return refusal(signInApi, error, requestId);
    }
  };
  return [
    { contract: seeing as unknown as Contract, serve },
    { contract: acting as unknown as Contract, serve },
  ];
}
