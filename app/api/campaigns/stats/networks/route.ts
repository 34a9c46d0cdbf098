import { campaignsByNetwork, toNetworkCounts } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { campaignsByNetwork as byNetwork } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(campaignsByNetwork, async ({ actor }) => toNetworkCounts(await byNetwork(actor))),
);
