import * as contract from '@/contracts/ads/delivery';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { deliveryRules, ownAd } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(
    contract.adDelivery,
    async ({ actor, input }) => contract.toAdDeliveryJson(await deliveryRules(actor, input.params.id)),
    { authorise: (actor, { id }) => ownAd(actor, id) },
  ),
);
