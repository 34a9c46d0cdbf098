import { done } from '@/contracts/campaigns/bodies';
import { actOnTask, toParticulars } from '@/contracts/campaigns/task-actions';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { actOn } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(actOnTask, async ({ actor, input: { body } }) =>
    done(await actOn(actor, body.task_id, body.action, toParticulars(body))),
  ),
);
