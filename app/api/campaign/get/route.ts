import { toCampaignBackend } from '@/contracts/campaigns/campaign-rows';
import { readCampaign } from '@/contracts/campaigns/campaigns';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { findCampaign } from '@/features/campaigns';
import { topPlaces } from '@/features/participations';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(readCampaign, async ({ actor, input }) => {
    const campaign = await findCampaign(actor, input.body.campaign_id);
    const boards = await topPlaces([campaign]);
    return toCampaignBackend(campaign, boards.get(campaign.id) ?? []);
  }),
);
