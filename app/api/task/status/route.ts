import { toTaskState } from '@/contracts/campaigns/task-rows';
import { taskState } from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { taskById } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(taskState, async ({ actor, input }) => toTaskState(await taskById(actor, input.body.task_id))),
);
