import { campaignTotals, toWindow } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { campaignTotals as totals } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(campaignTotals, async ({ actor, input }) => {
    const { total, active, completed, pending } = await totals(actor, toWindow(input.body));
    return {
      total_campaigns: total,
      active_campaigns: active,
      completed_campaigns: completed,
      pending_campaigns: pending,
    };
  }),
);
