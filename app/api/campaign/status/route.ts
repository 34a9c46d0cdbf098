import { done } from '@/contracts/campaigns/bodies';
import { setCampaignStatus } from '@/contracts/campaigns/management';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { setCampaignStatus as setStatus } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(setCampaignStatus, async ({ actor, input: { body } }) => {
    await setStatus(actor, body.campaign_id, body.status);
    return done('Campaign status updated');
  }),
);
