import { done } from '@/contracts/campaigns/bodies';
import { createCampaign, toCampaignChanges } from '@/contracts/campaigns/management';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createCampaign as create } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(createCampaign, async ({ actor, input: { body } }) => {
    const id = await create(actor, { advertiserId: body.advertiser_id, ...toCampaignChanges(body) });
    return { ...done('Campaign created'), campaign_id: id };
  }),
);
