import * as contract from '@/contracts/ads/webhooks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listDeliveries } from '@/features/webhooks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listDeliveries, async ({ actor, input }) => {
    const { limit = 50, ...filter } = input.query;
    const { deliveries, more } = await listDeliveries(actor, input.params.id, { limit, ...filter });
    return { deliveries: deliveries.map(contract.toDeliveryJson), has_more: more };
  }),
);
