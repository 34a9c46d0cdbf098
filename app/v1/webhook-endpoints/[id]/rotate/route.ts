import * as contract from '@/contracts/ads/webhooks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { findEndpoint, rotateSecret } from '@/features/webhooks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.rotateSecret, async ({ actor, input }) => {
    const secret = await rotateSecret(actor, input.params.id);
    return { endpoint: contract.toEndpointJson(await findEndpoint(actor, input.params.id)), secret };
  }),
);
