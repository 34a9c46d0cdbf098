import { z } from 'zod';
import type { Actor } from '@/auth/actor';
import { addressOf } from '@/auth/address';
import { authenticateApplication } from '@/auth/applications';
import { credentialsOf } from '@/auth/authenticate';
import { OAuthFailure, type OAuthParameters } from '@/auth/oauth';
import { everyone } from '@/auth/scheme';
import type { FailureCode } from '@/lib/failure';
import { grantScopes } from '@/nouns/scopes';
import { defineFace } from './face';

const names: Partial<Record<FailureCode, string>> = {
  unauthorized: 'invalid_client',
  rate_limited: 'temporarily_unavailable',
  unavailable: 'temporarily_unavailable',
  internal: 'server_error',
};

/** Where applications get and give back their tokens: refusals have the shape of RFC 6749, section 5.2. */
export const oauthApi = defineFace({
  name: 'oauth',
  title: 'OAuth 2.0',
  description: 'Tokens of registered applications (RFC 6749, RFC 7009).',
  prefix: '/oauth',
  encodings: ['form'],
  failure: z.object({ error: z.string(), error_description: z.string() }),
  renderFailure: ({ code, message, failure }) => ({
    error: failure instanceof OAuthFailure ? failure.error : (names[code] ?? 'invalid_request'),
    error_description: message,
  }),
  failureHeaders: (status) => ({
    pragma: 'no-cache',
    ...(status === 401 && { 'www-authenticate': 'Basic realm="Fanfare"' }),
  }),
  statuses: { invalid: 400 },
});

/** A form, every parameter once and as text, as RFC 6749 has it. */
const Form = z.record(z.string(), z.string('must be given once, as text'));

/** What a token, and what it is worth, is told by. */
export const grantTokens = oauthApi.post('/token', {
  summary: 'Get a token',
  auth: everyone,
  idempotent: 'never',
  body: Form,
  output: z.record(z.string(), z.unknown()),
});

export const revokeToken = oauthApi.post('/revoke', {
  summary: 'End the grant of a token',
  auth: everyone,
  idempotent: 'never',
  body: Form,
  output: z.object({}),
});

/** The application that calls, by HTTP Basic or by client_id and client_secret in the body, never by both. */
export async function clientOf(actor: Actor, request: Request, form: OAuthParameters): Promise<number> {
  const offered = credentialsOf(request);
  // What is sent without a value is as if it were left out.
  const [id, secret] = [form.client_id || undefined, form.client_secret || undefined];
  if (offered.kind === 'basic' && (secret !== undefined || (id !== undefined && id !== offered.id))) {
    throw new OAuthFailure('invalid_request', 'Prove the client in one way only.');
  }
  if (offered.kind === 'basic' && actor.kind === 'application') return actor.applicationId;
  if (offered.kind !== 'none' || !id || !secret) {
    throw new OAuthFailure('invalid_client', 'Send the client id and secret.', 'unauthorized');
  }
  const applicationId = await authenticateApplication(id, secret, addressOf(request.headers));
  if (applicationId === undefined) {
    throw new OAuthFailure('invalid_client', 'The client id or secret is wrong.', 'unauthorized');
  }
  return applicationId;
}

/** Where the parts of this authorization server are and what they take, for clients that look (RFC 8414). */
export function serverMetadata(issuer: string): Response {
  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: grantScopes,
    authorization_response_iss_parameter_supported: true,
  };
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };
  return Response.json(metadata, { headers });
}
