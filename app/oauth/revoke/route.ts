import { OAuthFailure, revokeGrant } from '@/auth/oauth';
import { oauthRoute } from '@/contracts/oauth';

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = oauthRoute(async (applicationId, { token }) => {
  if (!token) throw new OAuthFailure('invalid_request', 'Missing parameter: `token`', 400);
  await revokeGrant(applicationId, token);
  return undefined;
});
