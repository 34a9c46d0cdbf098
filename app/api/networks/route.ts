import { listNetworks, toNetworkJson } from '@/contracts/campaigns/networks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listNetworks as networks } from '@/features/networks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listNetworks, async ({ actor, input }) => {
    const { user_id, ...filter } = input.body;
    return (await networks(actor, { ...filter, userId: user_id })).map(toNetworkJson);
  }),
);
