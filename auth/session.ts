import { decode } from 'next-auth/jwt';
import { appUrl, env } from '@/lib/env';
import { uuidPattern } from '@/lib/uuid';
import type { UserActor } from './actor';
import { needsFactor } from './factors';
import { accountOfSession, endSession, noteUse, type SessionClaims } from './sessions';
import { toActor } from './users';

/** `__Host-` ties the cookie to this host and to https; browsers refuse the prefix on plain http. */
export const sessionCookie = () =>
  appUrl().startsWith('https:') ? '__Host-fanfare.session' : 'fanfare.session';

/** What a session cookie says it is; undefined when it is forged or expired, which is the same as none. */
export async function claimsOf(cookie: string | undefined): Promise<SessionClaims | undefined> {
  if (!cookie) return undefined;
  try {
    const claims = await decode({ token: cookie, secret: env().AUTH_SECRET });
    const { userId, sessionId } = (claims ?? {}) as Partial<SessionClaims>;
    if (typeof userId !== 'number' || typeof sessionId !== 'string' || !uuidPattern.test(sessionId))
      return undefined;
    return { userId, sessionId };
  } catch {
    return undefined;
  }
}

/** Whose session a cookie says it is, by its signature alone: enough to tell callers apart, not to let anybody in. */
export const userOfCookie = async (cookie: string) => (await claimsOf(cookie))?.userId;

/**
 * The user whose live session this cookie is; `headers` are those it came with. Undefined when it is forged, expired or
 * ended, which is asked of the database on every call, on every instance, in one read.
 */
export async function actorOfSession(
  cookie: string | undefined,
  headers?: Headers,
): Promise<UserActor | undefined> {
  const claims = await claimsOf(cookie);
  const row = claims && (await accountOfSession(claims));
  if (!row) return undefined;
  const { unnoted, unproved, hasFactor, ...account } = row;
  if (unnoted) await noteUse(claims.sessionId, headers);
  const actor = toActor(account, 'session');
  const lacksFactor = !hasFactor && needsFactor(actor.role);
  return { ...actor, ...(lacksFactor && { lacksFactor }), ...(unproved && { unproved }) };
}

/** Ends the session of this cookie, if it is one. */
export async function endSessionOf(cookie: string | undefined): Promise<void> {
  const claims = await claimsOf(cookie);
  if (claims) await endSession(claims.sessionId);
}

/** The value of one cookie of a request. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
