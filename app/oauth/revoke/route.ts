import { OAuthFailure, revokeGrant } from '@/auth/oauth';
import { endpoint } from '@/contracts/endpoint';
import { clientOf, revokeToken } from '@/contracts/oauth';
import { route } from '@/contracts/route';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(revokeToken, async ({ actor, request, input: { body } }) => {
    const applicationId = await clientOf(actor, request, body);
    if (!body.token) throw new OAuthFailure('invalid_request', 'Missing parameter: `token`');
    await revokeGrant(applicationId, body.token);
    return {};
  }),
);
