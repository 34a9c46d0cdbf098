import * as contract from '@/contracts/campaigns/appeals';
import { done } from '@/contracts/campaigns/bodies';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { appealTask } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.appealTask, async ({ actor, input: { body } }) => {
    await appealTask(actor, body.task_id, body.statement);
    return done('Appeal received');
  }),
);
