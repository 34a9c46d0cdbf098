import { done } from '@/contracts/campaigns/bodies';
import { preRegisterCampaign } from '@/contracts/campaigns/management';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { preRegister } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(preRegisterCampaign, async ({ actor, input }) => {
    await preRegister(actor, input.body.campaign_id);
    return done('Campaign pre-registered');
  }),
);
