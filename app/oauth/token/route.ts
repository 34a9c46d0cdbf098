import { grantToken } from '@/auth/oauth';
import { endpoint } from '@/contracts/endpoint';
import { clientOf, grantTokens } from '@/contracts/oauth';
import { route } from '@/contracts/route';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(grantTokens, async ({ actor, request, headers, input: { body } }) => {
    headers.set('pragma', 'no-cache');
    return grantToken(await clientOf(actor, request, body), body);
  }),
);
