import { Failure } from '@/lib/failure';
import { type Actor, anonymous, requireFactorOf } from './actor';
import { addressOf } from './address';
import { actorOfGrant, authenticateApplication } from './applications';
import { isOwnOrigin } from './origin';
import type { Scheme } from './scheme';
import { actorOfSession, cookieOf, sessionCookie } from './session';
import { actorOfToken } from './tokens';

const refused = (message: string, wrong?: 'Bearer' | 'Basic') =>
  new Failure('unauthorized', message, { wrong });

export type Credentials =
  | { kind: 'none' }
  | { kind: 'bearer'; token: string }
  | { kind: 'basic'; id: string; secret: string };

/** What the Authorization header offers; `unauthorized` when it is neither Bearer nor Basic. */
export function credentialsOf(request: Request): Credentials {
  const header = request.headers.get('authorization');
  if (header === null) return { kind: 'none' };
  const bearer = /^Bearer +([A-Za-z0-9._~+/-]{1,512}=*)$/i.exec(header)?.[1];
  if (bearer) return { kind: 'bearer', token: bearer };
  const basic = /^Basic +([A-Za-z0-9+/]{1,512}={0,2})$/i.exec(header)?.[1];
  const pair = basic && Buffer.from(basic, 'base64').toString('utf8');
  const at = pair ? pair.indexOf(':') : -1;
  if (!pair || at < 1) throw refused('The Authorization header is not a Bearer token or Basic credentials.');
  return { kind: 'basic', id: decodePart(pair.slice(0, at)), secret: decodePart(pair.slice(at + 1)) };
}

/** RFC 6749 has clients percent-encode both halves; plain ones pass unchanged. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * A browser adds its cookie to requests that other sites cause; those are refused. Browsers say where a
 * request comes from by Sec-Fetch-Site, older ones by Origin.
 */
export function refuseCrossSite({ headers }: Request): void {
  const site = headers.get('sec-fetch-site');
  const sent = {
    origin: headers.get('origin'),
    host: headers.get('host'),
    forwardedHost: headers.get('x-forwarded-host'),
  };
  const ours = site === null ? isOwnOrigin(sent) : site === 'same-origin' || site === 'none';
  if (!ours) throw new Failure('forbidden', 'This request comes from another site.');
}

async function sessionActor(request: Request): Promise<Actor> {
  const cookie = cookieOf(request, sessionCookie());
  const actor = await actorOfSession(cookie, request.headers);
  if (!actor) return anonymous;
  requireFactorOf(actor);
  if (request.method !== 'GET' && request.method !== 'HEAD') refuseCrossSite(request);
  return actor;
}

async function tokenActor(token: string): Promise<Actor> {
  const actor = await actorOfToken(token);
  if (actor) return actor;
  throw refused(
    isGrant(token)
      ? 'This is the access token of an application, which opens App operations only.'
      : 'The token is unknown, expired or revoked.',
    'Bearer',
  );
}

/** Who a token of either kind acts as. */
const anyToken = (request: Request, token: string): Promise<Actor> =>
  isGrant(token) ? applicationActor(request, { kind: 'bearer', token }) : tokenActor(token);

async function applicationActor(
  request: Request,
  credentials: Exclude<Credentials, { kind: 'none' }>,
): Promise<Actor> {
  if (credentials.kind === 'basic') {
    const from = addressOf(request.headers);
    const applicationId = await authenticateApplication(credentials.id, credentials.secret, from);
    if (applicationId === undefined) throw refused('The client id or secret is wrong.', 'Basic');
    return { kind: 'application', applicationId };
  }
  const actor = await actorOfGrant(credentials.token);
  if (!actor)
    throw refused(
      'The access token is unknown, expired or revoked. API tokens do not open App endpoints.',
      'Bearer',
    );
  return actor;
}

async function identify(request: Request, scheme: Scheme): Promise<Actor> {
  const credentials = credentialsOf(request);
  switch (scheme.kind) {
    case 'public':
      if (credentials.kind === 'none') return anonymous;
      return credentials.kind === 'bearer'
        ? anyToken(request, credentials.token)
        : applicationActor(request, credentials);
    case 'user':
      if (credentials.kind === 'none') return sessionActor(request);
      if (credentials.kind === 'basic') throw refused('Send an API token as Bearer.');
      return scheme.grants ? anyToken(request, credentials.token) : tokenActor(credentials.token);
    case 'backend':
      if (credentials.kind !== 'bearer') throw refused('Send an API token as Bearer.');
      return tokenActor(credentials.token);
    case 'app':
      return credentials.kind === 'none' ? sessionActor(request) : applicationActor(request, credentials);
  }
}

const isGrant = (token: string) => token.startsWith('fanaccess_');

/**
 * Who is calling, by the operation's scheme. Throws `unauthorized` for a missing or invalid credential,
 * `banned` for a suspended user's, `forbidden` for a role the operation is not for or a request another site
 * caused.
 */
export async function authenticate(request: Request, scheme: Scheme): Promise<Actor> {
  const actor = await identify(request, scheme);
  if (scheme.kind === 'public') return actor;
  if (actor.kind === 'anonymous') throw refused('Sign in, or send a token.');
  if (scheme.kind === 'app') {
    if (scheme.needsUser && actor.kind !== 'user')
      throw refused('This needs a user; obtain an access token for one.');
    return actor;
  }
  if (actor.kind !== 'user') throw refused('This needs a user.');
  if (scheme.roles && !scheme.roles.includes(actor.role)) {
    throw new Failure('forbidden', 'Your role does not allow this.');
  }
  return actor;
}
