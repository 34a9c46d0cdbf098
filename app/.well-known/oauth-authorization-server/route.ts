import { appUrl } from '@/lib/env';

/** Where the authorization server's parts are, for clients that look (RFC 8414). */
export function GET(): Response {
  const issuer = appUrl();
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
    authorization_response_iss_parameter_supported: true,
  };
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };
  return Response.json(metadata, { headers });
}
