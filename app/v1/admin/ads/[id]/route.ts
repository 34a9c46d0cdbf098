import { toAdAnswer } from '@/contracts/ads/ads';
import * as contract from '@/contracts/ads/moderation';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { moderateAd, removeAnyAd } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.moderateAd, async ({ actor, input }) =>
    toAdAnswer(await moderateAd(actor, input.params.id, input.body)),
  ),
  endpoint(contract.deleteAnyAd, async ({ actor, input }) => {
    await removeAnyAd(actor, input.params.id);
    return { message: 'Ad deleted' as const };
  }),
);
