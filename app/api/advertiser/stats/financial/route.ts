import { advertiserFinancials, toWindow } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { advertiserFinancials as financials } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(advertiserFinancials, async ({ actor, input }) => {
    const { advertiser_id, ...dates } = input.body;
    const { spent, campaigns, cpm, currency } = await financials(actor, advertiser_id, toWindow(dates));
    return { total_spent: spent, total_campaigns: campaigns, average_cpm: cpm ?? 0, currency };
  }),
);
