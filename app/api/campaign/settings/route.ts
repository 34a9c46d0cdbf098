import { done } from '@/contracts/campaigns/bodies';
import { campaignSettings, toCampaignSettings } from '@/contracts/campaigns/management';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { changeSettings } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(campaignSettings, async ({ actor, input: { body } }) => {
    await changeSettings(actor, body.campaign_id, toCampaignSettings(body.settings));
    return done('Settings updated successfully');
  }),
);
