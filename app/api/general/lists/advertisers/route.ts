import { listAdvertisers } from '@/contracts/campaigns/lists';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listAdvertisers as advertisers } from '@/features/advertisers';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listAdvertisers, async ({ actor, input }) => ({
    advertisers: await advertisers(actor, input.body),
  })),
);
