import * as contract from '@/contracts/ads/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listUsers } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listUsers, async ({ actor, input }) => {
    const { q: text, ...page } = input.query;
    const { users, nextCursor } = await listUsers(actor, { text, ...page });
    return { users: users.map(contract.toUserJson), next_cursor: nextCursor };
  }),
);
