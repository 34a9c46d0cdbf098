import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { completeTask } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.completeTask, async ({ actor, input: { body } }) => ({
    ...done('Task completed successfully'),
    payment: await completeTask(actor, body.task_id, {
      postUrl: body.post_url,
      screenshots: body.screenshots,
      caption: body.caption,
      answers: body.answers,
    }),
  })),
);
