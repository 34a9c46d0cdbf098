import { done } from '@/contracts/campaigns/bodies';
import { decideNetwork } from '@/contracts/campaigns/networks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { decideNetwork as decide } from '@/features/networks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(decideNetwork, async ({ actor, input }) => {
    const { network_id, ...decision } = input.body;
    await decide(actor, network_id, decision);
    return done('Network status updated');
  }),
);
