import * as contract from '@/contracts/ads/ads';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { ownAd, removeAd, updateAd } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.getAd, async ({ actor, input }) =>
    contract.toAdAnswer(await ownAd(actor, input.params.id)),
  ),
  endpoint(
    contract.updateAd,
    async ({ actor, input }) =>
      contract.toAdAnswer(await updateAd(actor, input.params.id, contract.toAdChanges(input.body))),
    { authorise: (actor, { id }) => ownAd(actor, id) },
  ),
  endpoint(contract.deleteAd, async ({ actor, input }) => {
    await removeAd(actor, input.params.id);
    return { message: 'Ad deleted' as const };
  }),
);
