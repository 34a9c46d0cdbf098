import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { leaveTask } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.leaveTask, async ({ actor, input }) => {
    await leaveTask(actor, input.body.task_id);
    return done('Task left successfully');
  }),
);
