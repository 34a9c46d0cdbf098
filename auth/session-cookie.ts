import { isNull } from 'drizzle-orm';
import { cookies, headers } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { transaction } from '@/db/client';
import { users } from '@/db/schema';
import { appUrl, env } from '@/lib/env';
import { claimsOf, endSessionOf, sessionCookie } from './session';
import { newDevice, openSession, SESSION_SECONDS } from './sessions';

const options = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: appUrl().startsWith('https:'),
});

const ownCookie = async () => (await cookies()).get(sessionCookie())?.value;

/** The id of the session of the browser that asks; undefined without one. */
export const currentSessionId = async () => (await claimsOf(await ownCookie()))?.sessionId;

/**
 * Signs the browser of the running server action in as a user, with the same cookie that next-auth sets; `unauthorized` for
 * whoever is leaving, whom only signing in by themselves brings back.
 */
export async function signBrowserIn(userId: number): Promise<void> {
  const sent = await headers();
  const claims = await transaction(async () => {
    // They have just proved who they are, here: it is known from now on, and no news.
    await newDevice(userId, sent);
    return openSession(userId, sent, isNull(users.leavingAt));
  });
  const value = await encode({ token: { ...claims }, secret: env().AUTH_SECRET, maxAge: SESSION_SECONDS });
  (await cookies()).set(sessionCookie(), value, { ...options(), maxAge: SESSION_SECONDS });
}

/** Signs the browser of the running server action out: its session ends, and with it every copy of its cookie. */
export async function signBrowserOut(): Promise<void> {
  await endSessionOf(await ownCookie());
  (await cookies()).set(sessionCookie(), '', { ...options(), maxAge: 0 });
}
