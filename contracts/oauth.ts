import { randomUUID } from 'node:crypto';
import { addressOf } from '@/auth/address';
import { authenticateApplication } from '@/auth/applications';
import { credentialsOf } from '@/auth/authenticate';
import { limitCall } from '@/auth/limits';
import { OAuthFailure, type OAuthParameters } from '@/auth/oauth';
import { toFailure } from '@/db/failures';
import type { Failure, FailureCode } from '@/lib/failure';
import { log } from '@/lib/log';
import { apiLane } from './endpoint';
import { statusOf } from './failures';
import { readBody } from './request';

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache', 'x-content-type-options': 'nosniff' };

/** The body of a call: a form, every parameter once and as text, as RFC 6749 has it. */
async function readForm(request: Request): Promise<OAuthParameters> {
  const form = await readBody(request, ['form']);
  for (const [name, value] of Object.entries(form)) {
    if (typeof value !== 'string') {
      throw new OAuthFailure('invalid_request', `"${name}" must be given once, as text.`, 400);
    }
  }
  return form as OAuthParameters;
}

/** The application that calls, by HTTP Basic or by client_id and client_secret in the body, never by both. */
async function clientOf(request: Request, form: OAuthParameters): Promise<number> {
  const offered = credentialsOf(request);
  const { client_id: id, client_secret: secret } = form;
  if (offered.kind === 'basic' && (secret !== undefined || (id !== undefined && id !== offered.id))) {
    throw new OAuthFailure('invalid_request', 'Prove the client in one way only.', 400);
  }
  const pair = offered.kind === 'basic' ? offered : { id, secret };
  if (offered.kind === 'bearer' || !pair.id || !pair.secret) {
    throw new OAuthFailure('invalid_client', 'Send the client id and secret.', 401);
  }
  const applicationId = await authenticateApplication(pair.id, pair.secret, addressOf(request.headers));
  if (applicationId === undefined) {
    throw new OAuthFailure('invalid_client', 'The client id or secret is wrong.', 401);
  }
  return applicationId;
}

const names: Partial<Record<FailureCode, string>> = {
  unauthorized: 'invalid_client',
  rate_limited: 'temporarily_unavailable',
  unavailable: 'temporarily_unavailable',
  internal: 'server_error',
};

/** Any failure in the shape of RFC 6749, section 5.2. */
export function refusal(error: unknown, requestId: string): Response {
  if (error instanceof OAuthFailure) return refuse(error.error, error.message, error.status);
  const failure: Failure = toFailure(error);
  const status = statusOf(failure.code);
  if (status >= 500)
    log().error({ requestId, code: failure.code, error: failure.cause ?? error }, failure.message);
  return refuse(names[failure.code] ?? 'invalid_request', failure.message, status, failure.retryAfter);
}

const refuse = (error: string, description: string, status: number, retryAfter?: number) =>
  Response.json(
    { error, error_description: description },
    {
      status,
      headers: {
        ...noStore,
        ...(status === 401 && { 'www-authenticate': 'Basic realm="Fanfare"' }),
        ...(retryAfter && { 'retry-after': String(retryAfter) }),
      },
    },
  );

type Serve = (applicationId: number, form: OAuthParameters) => Promise<object | undefined>;

/**
 * The exports of an OAuth route that applications call: POST of a form by a client that proves itself;
 * refusals in the shape of RFC 6749, section 5.2.
 */
export function oauthRoute(serve: Serve) {
  const post = async (request: Request) => {
    const requestId = randomUUID();
    try {
      const address = addressOf(request.headers);
      const answer = await apiLane()(async () => {
        await limitCall(`address:${address}`);
        const form = await readForm(request);
        return serve(await clientOf(request, form), form);
      }, address);
      return answer ? Response.json(answer, { headers: noStore }) : new Response(null, { headers: noStore });
    } catch (error) {
      return refusal(error, requestId);
    }
  };
  const notServed = async () => {
    const response = refuse('invalid_request', 'Use POST.', 405);
    response.headers.set('allow', 'POST');
    return response;
  };
  return { POST: post, GET: notServed, HEAD: notServed, PUT: notServed, PATCH: notServed, DELETE: notServed };
}
