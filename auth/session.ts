import { decode } from 'next-auth/jwt';
import { appUrl, env } from '@/lib/env';
import type { UserActor } from './actor';
import { accountById, toActor } from './users';

/** `__Host-` ties the cookie to this host and to https; browsers refuse the prefix on plain http. */
export const sessionCookie = () =>
  appUrl().startsWith('https:') ? '__Host-fanfare.session' : 'fanfare.session';

/** How long a browser stays signed in: 30 days. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** What the session cookie carries; everything else is read from the database on every request. */
export interface SessionClaims {
  userId: number;
  sessionVersion: number;
}

async function claimsOf(cookie: string): Promise<SessionClaims | undefined> {
  try {
    const claims = await decode({ token: cookie, secret: env().AUTH_SECRET });
    const { userId, sessionVersion } = (claims ?? {}) as Partial<SessionClaims>;
    if (typeof userId !== 'number' || typeof sessionVersion !== 'number') return undefined;
    return { userId, sessionVersion };
  } catch {
    // A forged or expired cookie is the same as none.
    return undefined;
  }
}

/** Whose session a cookie says it is, by its signature alone: enough to tell callers apart, not to let anybody in. */
export const userOfCookie = async (cookie: string) => (await claimsOf(cookie))?.userId;

/**
 * The user whose live session this cookie is. Undefined when it is forged, expired, or older than a sign-out
 * everywhere, a password change or a ban: status and version are compared on every call, on every instance.
 */
export async function actorOfSession(cookie: string | undefined): Promise<UserActor | undefined> {
  if (!cookie) return undefined;
  const claims = await claimsOf(cookie);
  if (!claims) return undefined;
  const account = await accountById(claims.userId);
  if (!account || account.status === 'suspended' || account.sessionVersion !== claims.sessionVersion)
    return undefined;
  return toActor(account, 'session');
}

/** The value of one cookie of a request. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
