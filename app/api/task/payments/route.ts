import { toTaskPayments } from '@/contracts/campaigns/task-rows';
import { taskPayments } from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { taskById } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(taskPayments, async ({ actor, input }) =>
    toTaskPayments(await taskById(actor, input.body.task_id)),
  ),
);
