import * as contract from '@/contracts/ads/ads';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createAd, listAds } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listAds, async ({ actor, input }) => ({
    ads: (await listAds(actor, input.query)).map(contract.toAdJson),
  })),
  endpoint(contract.createAd, async ({ actor, input }) =>
    contract.toAdAnswer(await createAd(actor, contract.toNewAd(input.body))),
  ),
);
