import { toTaskApp } from '@/contracts/campaigns/task-rows';
import { getTasks } from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { ownTasks } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getTasks, async ({ actor, input: { body } }) => ({
    tasks: (await ownTasks(actor, body.campaign_id, body)).map(toTaskApp),
  })),
);
