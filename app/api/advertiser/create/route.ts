import { createAdvertiser } from '@/contracts/campaigns/advertisers';
import { done } from '@/contracts/campaigns/bodies';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createAdvertiser as create } from '@/features/advertisers';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(createAdvertiser, async ({ actor, input }) => {
    const { maximum_limit, ...values } = input.body;
    const { id } = await create(actor, { ...values, maximumLimit: maximum_limit });
    return { ...done('Advertiser created'), advertiser_id: id };
  }),
);
