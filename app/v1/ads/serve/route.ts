import * as contract from '@/contracts/ads/ads';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { serveAd } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.serveAd, async ({ headers }) => {
    const served = await serveAd();
    if (served) headers.set('ad-impression-token', served.token);
    // Names are written in any script, headers in ASCII.
    if (served?.ad.advertiser) headers.set('ad-advertiser', encodeURIComponent(served.ad.advertiser));
    return { ad: served && contract.toServedAdJson(served.ad) };
  }),
);
