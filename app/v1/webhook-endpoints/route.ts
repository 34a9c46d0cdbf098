import * as contract from '@/contracts/ads/webhooks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createEndpoint, findEndpoint, listEndpoints } from '@/features/webhooks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.createEndpoint, async ({ actor, input }) => {
    const { id, secret } = await createEndpoint(actor, input.body);
    return { endpoint: contract.toEndpointJson(await findEndpoint(actor, id)), secret };
  }),
  endpoint(contract.listEndpoints, async ({ actor }) => ({
    endpoints: (await listEndpoints(actor)).map(contract.toEndpointJson),
  })),
);
