import { topUp } from '@/contracts/campaigns/advertisers';
import { done } from '@/contracts/campaigns/bodies';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { topUp as record } from '@/features/prepaid';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(topUp, async ({ actor, input }) => {
    const { advertiser_id: advertiserId, value_date: valueDate, ...transfer } = input.body;
    const { id, prepaid, currency } = await record(actor, { ...transfer, advertiserId, valueDate });
    return { ...done('Top-up recorded'), top_up_id: id, prepaid, currency };
  }),
);
