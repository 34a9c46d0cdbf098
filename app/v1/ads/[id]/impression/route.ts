import * as contract from '@/contracts/ads/serving';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { recordImpression } from '@/features/ads';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.recordImpression, async ({ input, request, key, headers }) => {
    const repeated = await recordImpression(input.params.id, {
      token: request.headers.get('ad-impression-token'),
      userAgent: request.headers.get('user-agent'),
      key,
    });
    if (repeated) headers.set('idempotent-replayed', 'true');
    return { message: 'Impression recorded' as const };
  }),
);
