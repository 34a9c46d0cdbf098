import * as contract from '@/contracts/ads/webhooks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { changeEndpoint, deleteEndpoint, findEndpoint } from '@/features/webhooks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.getEndpoint, async ({ actor, input }) => ({
    endpoint: contract.toEndpointJson(await findEndpoint(actor, input.params.id)),
  })),
  endpoint(contract.changeEndpoint, async ({ actor, input }) => {
    await changeEndpoint(actor, input.params.id, input.body);
    return { endpoint: contract.toEndpointJson(await findEndpoint(actor, input.params.id)) };
  }),
  endpoint(contract.deleteEndpoint, async ({ actor, input }) => {
    await deleteEndpoint(actor, input.params.id);
    return { message: 'Endpoint deleted' as const };
  }),
);
