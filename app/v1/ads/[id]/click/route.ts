import * as contract from '@/contracts/ads/serving';
import { endpoint } from '@/contracts/endpoint';
import { leadTo } from '@/contracts/respond';
import { route } from '@/contracts/route';
import { pressAd } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.clickAd, async ({ input: { params, query }, request: { method, headers } }) => {
    const token = query.token ?? null;
    const ahead = method === 'HEAD' || headers.get('sec-purpose')?.includes('prefetch') === true;
    return leadTo(await pressAd(params.id, { token, userAgent: headers.get('user-agent'), ahead }));
  }),
);
