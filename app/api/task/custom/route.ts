import { done } from '@/contracts/campaigns/bodies';
import { createCustomTask } from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createBrief } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(createCustomTask, async ({ actor, input: { body } }) => ({
    ...done('Custom task created'),
    task_id: await createBrief(actor, {
      ...body,
      campaignId: body.campaign_id,
      requirementItems: body.requirement_items,
    }),
  })),
);
