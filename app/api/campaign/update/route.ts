import { done } from '@/contracts/campaigns/bodies';
import { toCampaignChanges, updateCampaign } from '@/contracts/campaigns/management';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { updateCampaign as update } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(updateCampaign, async ({ actor, input: { body } }) => {
    await update(actor, body.campaign_id, toCampaignChanges(body));
    return done('Campaign updated');
  }),
);
