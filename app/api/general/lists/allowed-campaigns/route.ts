import { allowedCampaigns } from '@/contracts/campaigns/campaigns';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listJoinable } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(allowedCampaigns, async ({ actor, input }) => ({
    campaigns: await listJoinable(actor, input.body),
  })),
);
