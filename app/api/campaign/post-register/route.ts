import { done } from '@/contracts/campaigns/bodies';
import { postRegisterCampaign } from '@/contracts/campaigns/management';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { postRegister } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(postRegisterCampaign, async ({ actor, input }) => {
    await postRegister(actor, input.body.campaign_id);
    return done('Campaign post-registered');
  }),
);
