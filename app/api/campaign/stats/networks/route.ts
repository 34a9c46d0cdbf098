import { campaignByNetwork, toNetworkResults } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { campaignByNetwork as byNetwork } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(campaignByNetwork, async ({ actor, input }) =>
    toNetworkResults(await byNetwork(actor, input.body.campaign_id)),
  ),
);
