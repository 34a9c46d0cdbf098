import { campaignCosts } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { campaignCosts as costs } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(campaignCosts, async ({ actor, input }) => {
    const { spent, cpm, currency } = await costs(actor, input.body.campaign_id);
    return { total_spent: spent, average_cpm: cpm ?? 0, currency };
  }),
);
