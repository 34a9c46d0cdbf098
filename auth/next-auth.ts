import NextAuth, { type AuthOptions } from 'next-auth';
import { ownPath } from './callback-url';
import { cookieOf } from './session';

/** The fields of a form. */
export type Fields = Record<string, string>;

/** Calls next-auth with a request it can rely on, and collects its answer. */
export async function callNextAuth(
  request: Request,
  [action, provider]: string[],
  body: Fields,
  options: AuthOptions,
): Promise<Response> {
  const headers = new Headers();
  let status = 200;
  let text = '';
  const response = {
    status: (code: number) => {
      status = code;
      return response;
    },
    getHeader: () => headers.getSetCookie(),
    setHeader: (name: string, value: string | string[]) => {
      headers.delete(name);
      for (const each of [value].flat()) headers.append(name, each);
      return response;
    },
    json: (value: unknown) => {
      headers.set('content-type', 'application/json; charset=utf-8');
      text = JSON.stringify(value);
    },
    send: (value: unknown) => response.json(typeof value === 'string' ? { message: value } : (value ?? {})),
    end: () => undefined,
  };
  const cookies = [`${options.cookies?.sessionToken?.name}`, csrfCookie(options)]
    .map((name) => [name, cookieOf(request, name)])
    .filter(([, value]) => value !== undefined);
  const incoming = {
    method: request.method,
    query: { nextauth: [action, provider] },
    body: { ...body, callbackUrl: ownPath(body.callbackUrl) ?? '/dashboard' },
    cookies: Object.fromEntries(cookies.map(([name, value]) => [name, decoded(value ?? '')])),
    headers: {},
  };
  await NextAuth(incoming as never, response as never, options);
  return new Response(text, { status, headers });
}

const csrfCookie = (options: AuthOptions) =>
  `${options.useSecureCookies ? '__Host-' : ''}next-auth.csrf-token`;

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Not a value we ever set, so whatever it is compared with will differ.
    return value;
  }
}
