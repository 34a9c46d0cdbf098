import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { editWatchCampaign } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.editCampaign, async ({ actor, input }) => {
    const { campaign, ...changes } = input.body;
    const campaign_id = await editWatchCampaign(actor, campaign, contract.toWatchCampaignChanges(changes));
    return { result: { success: true as const, campaign_id, action: 'updated' as const } };
  }),
);
