import * as contract from '@/contracts/campaigns/appeals';
import { done } from '@/contracts/campaigns/bodies';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { actOnAppeal } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.decideAppeal, async ({ actor, input: { body } }) =>
    done(await actOnAppeal(actor, body.task_id, body.action, body.reason)),
  ),
);
