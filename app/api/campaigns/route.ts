import { toCampaignBackend } from '@/contracts/campaigns/campaign-rows';
import { listCampaigns } from '@/contracts/campaigns/campaigns';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listCampaigns as list, publishersOf } from '@/features/campaigns';
import { topPlaces } from '@/features/participations';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listCampaigns, async ({ actor, input: { body } }) => {
    const forUser = body.advertiser_id === undefined ? body.user_id : undefined;
    const campaigns = await list(actor, { ...body, advertiserId: body.advertiser_id, userId: forUser });
    const boards = await topPlaces(campaigns);
    const publishers = forUser === undefined ? null : await publishersOf(forUser);
    return campaigns.map((campaign) =>
      toCampaignBackend(campaign, boards.get(campaign.id) ?? [], publishers),
    );
  }),
);
