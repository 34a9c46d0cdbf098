import { estimatedPublishers } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { estimatePublishers } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(estimatedPublishers, async ({ actor, input }) => {
    const { estimated, active } = await estimatePublishers(actor, input.body.campaign_id);
    return { estimated_publishers: estimated, active_publishers: active };
  }),
);
