import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { listWatchCampaigns } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.allCampaigns, async ({ input: { body } }) => ({
    result: (await listWatchCampaigns({ ...body, covering: contract.placeOf(body) })).map(
      contract.toWatchCampaignJson,
    ),
  })),
);
