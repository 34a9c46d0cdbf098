import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { sessionCookie } from '@/auth/session';
import type { SessionClaims } from '@/auth/sessions';
import { db } from '@/db/client';
import { sessions } from '@/db/schema';
import { appUrl, env } from '@/lib/env';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface CallOptions {
  /** Sent as `Authorization: Bearer`. */
  token?: string;
  headers?: Record<string, string>;
  /** An object is sent as JSON, text as it is. */
  body?: unknown;
  params?: Record<string, string>;
  /** Path and query; handlers read the query from it. */
  url?: string;
}

/** Calls a route handler the way the server does and reads the answer. */
export async function call(handler: Handler, method: string, options: CallOptions = {}) {
  const { token, headers = {}, body, params = {}, url = '/' } = options;
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request(new URL(url, 'http://127.0.0.1:3000'), {
    method,
    headers: {
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: text,
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const answer = await response.text();
  // Tests look into answers of every shape.
  const json = answer === '' ? undefined : JSON.parse(answer);
  return { status: response.status, headers: response.headers, json };
}

/** The headers that a browser, signed in just now, sends from our own pages; `ended` when it was signed out since. */
export async function sessionHeaders(
  user: { id: number },
  { ended = false } = {},
): Promise<Record<string, string>> {
  const sessionId = randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  if (!ended) {
    // Used and confirmed in a while, so that a test that takes long sees no note of its use and is asked for no proof.
    const seen = { device: 'A browser', network: 'Unknown', lastUsedAt: expiresAt, confirmedAt: expiresAt };
    await db()
      .insert(sessions)
      .values({ id: sessionId, userId: user.id, expiresAt, ...seen });
  }
  const claims: SessionClaims = { userId: user.id, sessionId };
  const cookie = await encode({ token: { ...claims }, secret: env().AUTH_SECRET });
  return {
    cookie: `${sessionCookie()}=${cookie}`,
    'sec-fetch-site': 'same-origin',
    origin: new URL(appUrl()).origin,
  };
}
