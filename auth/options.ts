import type { AuthOptions, User } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { appUrl, env } from '@/lib/env';
import { log } from '@/lib/log';
import type { Factors } from '@/nouns/passkeys';
import { sessionCookie } from './session';
import { SESSION_SECONDS, type SessionClaims } from './sessions';

/** What a right password opens for whoever also confirms with a second factor: a secret for their browser, no session. */
export interface OpenStep {
  step: string;
  /** With what it is ended, beside a recovery code. */
  factors: Factors;
}

/** What a passkey answered, as JSON, and the secret of the browser that asked it. */
export interface GivenPasskey {
  answer: string;
  browser: string | undefined;
}

/**
 * Checks what somebody typed into the sign-in form; throws a Failure, or opens a session for the browser that `headers`
 * tell of and gives its claims. An address and a password open the second step of those who have one; a code, with the
 * secret of that `step`, ends it; a passkey needs neither. `from` is the caller's address.
 */
export type VerifySignIn = (
  given: Partial<Record<'email' | 'password' | 'code', string>> & { passkey?: GivenPasskey },
  from: string,
  headers?: Headers,
  step?: string,
) => Promise<SessionClaims | OpenStep>;

/**
 * next-auth for credentials: the cookie is a signed and encrypted token with two claims and nothing else.
 * Nothing here asks the database once somebody is signed in: whether the session is still alive is asked on
 * every request by `actorOfSession`, and a database that is away must not delete cookies.
 */
export function authOptions(
  authorize: (given: Record<string, string>) => Promise<SessionClaims>,
): AuthOptions {
  const secure = appUrl().startsWith('https:');
  // next-auth reads its own address from here alone; the request's Host is whatever the client says.
  process.env.NEXTAUTH_URL = `${new URL(appUrl()).origin}/api/auth`;
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        name: 'Email and password',
        credentials: {
          email: { type: 'email' },
          password: { type: 'password' },
          code: { type: 'text' },
          passkey: { type: 'text' },
        },
        authorize: async (given) => {
          const claims = await authorize(given ?? {});
          return { id: String(claims.userId), ...claims };
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }: { token: JWT; user?: User & Partial<SessionClaims> }) => {
        const { userId, sessionId } = user ?? (token as Partial<SessionClaims>);
        return { userId, sessionId };
      },
      session: async ({ session, token }) => ({ expires: session.expires, userId: token.userId }),
    },
    logger: {
      error: (code, details) => log().error({ code, err: details }, 'next-auth failed'),
      warn: (code) => log().debug({ code }, 'next-auth warns'),
      debug: () => undefined,
    },
  };
}
