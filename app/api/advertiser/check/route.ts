import { checkAdvertiser } from '@/contracts/campaigns/advertisers';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { checkAdvertiser as check } from '@/features/advertisers';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(checkAdvertiser, async ({ actor, input }) => {
    const { id } = await check(actor, input.body.email);
    return { id, message: 'Advertiser already exists' };
  }),
);
