import { done } from '@/contracts/campaigns/bodies';
import * as contract from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { measureTask } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.measureTask, async ({ actor, input }) => {
    const { task_id, ...metrics } = input.body;
    await measureTask(actor, task_id, metrics);
    return done('Metrics updated');
  }),
);
