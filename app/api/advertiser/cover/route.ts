import { readCover, toCoverJson } from '@/contracts/campaigns/advertisers';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { coverForBilling } from '@/features/prepaid';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(readCover, async ({ actor, input }) =>
    toCoverJson(await coverForBilling(actor, input.body.advertiser_id)),
  ),
);
