import { toCampaignApp } from '@/contracts/campaigns/campaign-rows';
import { getCampaigns } from '@/contracts/campaigns/campaigns';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { browseCampaigns } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getCampaigns, async ({ actor, input }) => {
    const campaigns = await browseCampaigns(actor, input.body);
    return { campaigns: campaigns.map(toCampaignApp) };
  }),
);
