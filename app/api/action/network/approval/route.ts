import { done } from '@/contracts/campaigns/bodies';
import { submitNetwork } from '@/contracts/campaigns/networks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { submitNetwork as submit } from '@/features/networks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(submitNetwork, async ({ actor, input }) => {
    const { network_type, network_id, network_url, ...profile } = input.body;
    const { id } = await submit(actor, {
      ...profile,
      network: network_type,
      handle: network_id,
      url: network_url,
    });
    return { ...done('Network submitted for approval'), approval_id: id };
  }),
);
