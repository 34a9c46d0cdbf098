import { wholeAddressOf } from '@/auth/address';
import * as contract from '@/contracts/ads/serving';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { serveAd } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.serveAd, async ({ headers, request: { headers: asked } }) => {
    const served = await serveAd({
      address: wholeAddressOf(asked),
      userAgent: asked.get('user-agent'),
      languages: asked.get('accept-language'),
    });
    if (!served) return { ad: null };
    headers.set('ad-impression-token', served.token);
    const [name, value] = contract.headersOfServed(served.ad);
    if (name && value) headers.set(name, value);
    return { ad: contract.toServedAdJson(served.ad) };
  }),
);
