import * as contract from '@/contracts/ads/tokens';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { revokeToken } from '@/features/tokens';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.revokeToken, async ({ actor, input }) => {
    await revokeToken(actor, input.params.id);
    return { message: 'Token revoked' as const };
  }),
);
