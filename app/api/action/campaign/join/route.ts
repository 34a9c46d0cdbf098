import { done } from '@/contracts/campaigns/bodies';
import { joinCampaign } from '@/contracts/campaigns/participations';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { joinCampaign as join } from '@/features/participations';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(joinCampaign, async ({ actor, input }) => {
    const { taskId } = await join(actor, input.body.campaign_id);
    return { ...done('Successfully joined campaign'), task_id: taskId };
  }),
);
