import * as contract from '@/contracts/ads/webhooks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { replayDeliveries } from '@/features/webhooks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.replayDeliveries, async ({ actor, input }) => {
    const { deliveries: ids, since } = input.body;
    const replayed = await replayDeliveries(actor, input.params.id, since ? { since } : { ids: ids ?? [] });
    return { replayed };
  }),
);
