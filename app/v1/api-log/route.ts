import * as contract from '@/contracts/ads/calls';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listCalls } from '@/features/tokens';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listCalls, async ({ actor, input }) => {
    const { token_id: token, cursor: before, limit = 50, status, path } = input.query;
    const { calls, cursor } = await listCalls(actor, { token, status, path, before, limit });
    return {
      calls: calls.map(contract.toCallJson),
      cursor: cursor === null ? null : String(cursor),
      has_more: cursor !== null,
    };
  }),
);
