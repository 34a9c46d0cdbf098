import * as contract from '@/contracts/ads/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { adDays, daySpan, ownAd } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(
    contract.adStats,
    async ({ actor, input }) => ({
      currency: (await ownAd(actor, input.params.id)).currency,
      days: (await adDays(actor, input.params.id, daySpan(input.query))).map(contract.toAdDayJson),
    }),
    { authorise: (actor, { id }) => ownAd(actor, id) },
  ),
);
