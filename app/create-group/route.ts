import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { createGroup } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.createGroup, async ({ actor, input }) => ({
    result: contract.toGroupJson(await createGroup(actor, input.body.campaign)),
  })),
);
