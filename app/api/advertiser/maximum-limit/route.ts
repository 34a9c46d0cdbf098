import { maximumLimit } from '@/contracts/campaigns/advertisers';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { findAdvertiser } from '@/features/advertisers';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(maximumLimit, async ({ actor, input }) => {
    const { maximumLimit: limit, currency } = await findAdvertiser(actor, input.body.advertiser_id);
    return { maximum_limit: limit, currency };
  }),
);
