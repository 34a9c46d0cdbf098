import * as contract from '@/contracts/ads/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { moderateUser } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.moderateUser, async ({ actor, input }) => {
    const { force_logout: forceLogout, ...changes } = input.body;
    const user = await moderateUser(actor, input.params.id, { ...changes, forceLogout });
    return { user: contract.toUserJson(user) };
  }),
);
