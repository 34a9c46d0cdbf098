import { ownNetworks, toNetworkJson } from '@/contracts/campaigns/networks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { ownNetworks as own } from '@/features/networks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(ownNetworks, async ({ actor, input }) => ({
    networks: (await own(actor, input.body)).map(toNetworkJson),
  })),
);
