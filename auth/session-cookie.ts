import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { appUrl, env } from '@/lib/env';
import { SESSION_SECONDS, type SessionClaims, sessionCookie } from './session';

const options = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: appUrl().startsWith('https:'),
});

/** Signs the browser of the running server action in, with the same cookie that next-auth sets. */
export async function startSession(claims: SessionClaims): Promise<void> {
  const value = await encode({ token: { ...claims }, secret: env().AUTH_SECRET, maxAge: SESSION_SECONDS });
  (await cookies()).set(sessionCookie(), value, { ...options(), maxAge: SESSION_SECONDS });
}

/** Signs the browser of the running server action out. */
export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', { ...options(), maxAge: 0 });
}
