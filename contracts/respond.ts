import { toFailure } from '@/db/failures';
import { type Allowance, Failure, statusOf } from '@/lib/failure';
import { log } from '@/lib/log';
import type { Contract, Face } from './face';

const headersOf = (requestId: string) => ({
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'x-request-id': requestId,
});

/** What lets any web page read an answer. */
export const openToEveryPage = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Ad-Advertiser, Ad-Impression-Token, Idempotent-Replayed, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, X-Total-Count',
};

/** A limit and what is left of it (draft-ietf-httpapi-ratelimit-headers-10). */
export const allowanceHeaders = ({ name, calls, seconds, remaining, reset }: Allowance) => ({
  'ratelimit-policy': `"${name}";q=${calls};w=${seconds}`,
  ratelimit: `"${name}";r=${remaining};t=${reset}`,
});

/** The headers of a success. */
export const headersOfSuccess = (contract: Contract, requestId: string): Record<string, string> => ({
  ...headersOf(requestId),
  'cache-control': contract.cacheSeconds ? `public, max-age=${contract.cacheSeconds}` : 'no-store',
  ...corsHeaders(contract),
});

/** What is said as the contract promises it: what it does not name is left out, what it lacks is a defect. */
export const promised = (contract: Contract, value: unknown): string =>
  JSON.stringify(contract.output.parse(value));

/** A success, in words as promised. */
export function answer(contract: Contract, text: string, requestId: string, headers: Headers): Response {
  return new Response(text, {
    status: contract.status ?? 200,
    headers: { ...headersOfSuccess(contract, requestId), ...Object.fromEntries(headers) },
  });
}

/** Leads the caller on to an address; nobody keeps where it led. */
export const leadTo = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } });

/** How to prove oneself instead (RFC 6750, section 3): a token that does not hold, or is for something else, is told apart from none. */
const challengeOf = ({ wrong, scope, message }: Failure) =>
  scope
    ? `Bearer realm="Fanfare", error="insufficient_scope", scope="${scope}"`
    : wrong === 'Basic'
      ? 'Basic realm="Fanfare", charset="UTF-8", Bearer realm="Fanfare"'
      : wrong === 'Bearer'
        ? `Bearer realm="Fanfare", error="invalid_token", error_description="${message.replace(/[^ !#-[\]-~]/g, ' ')}"`
        : 'Bearer realm="Fanfare"';

/** Any failure in the face's own envelope; only what is our fault is logged with its cause. */
export function refusal(
  face: Face,
  error: unknown,
  requestId: string,
  extra: Record<string, string> = {},
): Response {
  const failure = toFailure(error);
  const { code, message, fields, retryAfter, cause } = failure;
  const status = statusOf(code, face.statuses);
  // Being busy is no fault, and there is enough to do without a line for each call that is turned away.
  if (status >= 500 && (cause || code !== 'unavailable'))
    log().error({ requestId, code, error: cause ?? error }, message);
  const wait = retryAfter ?? (status === 503 ? 1 : undefined);
  return Response.json(face.renderFailure({ status, code, message, fields, failure }), {
    status,
    headers: {
      ...headersOf(requestId),
      'cache-control': 'no-store',
      ...(wait && { 'retry-after': String(wait) }),
      ...((status === 401 || failure.scope) && { 'www-authenticate': challengeOf(failure) }),
      ...face.failureHeaders?.(status),
      ...extra,
      ...(failure.allowance && allowanceHeaders(failure.allowance)),
    },
  });
}

/** The preflight and OPTIONS answer. */
export function options(allow: string, cors: boolean): Response {
  return new Response(null, {
    status: 204,
    headers: {
      allow,
      ...(cors && {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': allow,
        // The star is for what pages add of their own, such as the headers of a trace.
        'access-control-allow-headers':
          'Ad-Impression-Token, Authorization, Content-Type, Idempotency-Key, *',
        'access-control-max-age': '86400',
      }),
    },
  });
}

/** The same for operations that are open to all of them. */
export const corsHeaders = (contract: Contract) => (contract.cors ? openToEveryPage : {});

/** A refusal in words alone, for callers that speak no API; what is our fault stays a fault. */
export function refusalInWords(error: unknown): Response {
  if (!(error instanceof Failure)) throw error;
  return new Response(`${error.message}\n`, { status: statusOf(error.code) });
}
