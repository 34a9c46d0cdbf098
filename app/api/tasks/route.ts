import { toTaskBackend } from '@/contracts/campaigns/task-rows';
import * as contract from '@/contracts/campaigns/tasks';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listTasks } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listTasks, async ({ actor, input: { body } }) =>
    (await listTasks(actor, contract.toTaskFilter(body), body)).map(toTaskBackend),
  ),
);
