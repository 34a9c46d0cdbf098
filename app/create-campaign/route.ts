import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { createWatchCampaign } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.createCampaign, async ({ actor, input }) => ({
    result: {
      success: true as const,
      campaign_id: await createWatchCampaign(actor, contract.toNewWatchCampaign(input.body)),
      action: 'created' as const,
    },
  })),
);
