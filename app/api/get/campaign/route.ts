import { toCampaignAppDetail } from '@/contracts/campaigns/campaign-rows';
import { getCampaign } from '@/contracts/campaigns/campaigns';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { browseCampaign, publishersOf } from '@/features/campaigns';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getCampaign, async ({ actor, input }) => {
    const campaign = await browseCampaign(input.body.id);
    return toCampaignAppDetail(campaign, actor.kind === 'user' ? await publishersOf(actor.id) : null);
  }),
);
