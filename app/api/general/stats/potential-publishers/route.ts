import { potentialPublishers } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { estimatePublishers } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(potentialPublishers, async ({ actor, input }) => {
    const { potential, conversionRate } = await estimatePublishers(actor, input.body.campaign_id);
    return { potential_publishers: potential, conversion_rate: conversionRate };
  }),
);
