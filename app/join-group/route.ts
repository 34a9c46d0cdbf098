import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { joinGroup } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.joinGroup, async ({ actor, input }) => ({
    result: contract.toGroupJson(await joinGroup(actor, input.body.code)),
  })),
);
