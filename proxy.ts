import { type NextRequest, NextResponse } from 'next/server';

/** Signed-in areas. Their pages check the visitor themselves; here strangers are only shown the way in. */
const SIGNED_IN =
  /^\/(?:admin|ads|advertiser|dashboard|earnings|invoices|networks|notifications|settings|tasks)(?:\/|$)/i;

const SESSION_COOKIE = /^(?:__Host-)?fanfare\.session$/;

/** Gives every page its own script nonce, keeps it out of caches and sends strangers to the sign-in page. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (SIGNED_IN.test(pathname) && !hasSession(request)) {
    const signIn = new URL('/sign-in', request.nextUrl);
    signIn.searchParams.set('callbackUrl', pathname + search);
    return uncached(NextResponse.redirect(signIn));
  }

  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce);
  // Set on the request too, over anything the client sent: Next reads the nonce for its scripts from there.
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // For the way back from the sign-in page, when a cookie turns out to be dead.
  headers.set('x-fanfare-path', pathname + search);
  headers.set('content-security-policy', policy);
  headers.delete('content-security-policy-report-only');
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return uncached(response);
}

function hasSession(request: NextRequest): boolean {
  return request.cookies.getAll().some(({ name }) => SESSION_COOKIE.test(name));
}

function uncached(response: NextResponse): NextResponse {
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    // React reads server stacks with eval in development only.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    // Ads and posts show pictures from anywhere.
    "img-src 'self' data: blob: https: http:",
    "media-src 'self' https: http:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // Pages only. A matched route has its request body copied and cut, so nothing that takes bodies of its own
  // may match: the three APIs, the token endpoints and the photo proof files. Pictures say how long to keep them.
  matcher: [
    '/((?!(?:\\.well-known|api|art|v1|openapi|proof|files|all-campaigns|create-campaign|edit-campaign|submit-photo|create-group|join-group|accept-photo|reject-photo|photo-feed-from-campaign|photo-position|my-balance|pre-login|login|oauth/token|oauth/revoke)(?:/|$)|_next/|embed\\.js$|favicon\\.ico$|icon|apple-icon|manifest\\.webmanifest$|robots\\.txt$|llms\\.txt$|sitemap\\.xml$|healthz$|readyz$|metrics$).*)',
  ],
};
