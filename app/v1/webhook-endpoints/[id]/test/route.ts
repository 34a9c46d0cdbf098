import * as contract from '@/contracts/ads/webhooks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { testEndpoint } from '@/features/webhooks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.testEndpoint, async ({ actor, input }) => ({
    delivery_id: await testEndpoint(actor, input.params.id),
  })),
);
