import { campaignsByStatus, toWindow } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { campaignsByStatus as byStatus } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(campaignsByStatus, async ({ actor, input }) => byStatus(actor, toWindow(input.body))),
);
