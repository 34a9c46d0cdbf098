import { checkUser } from '@/contracts/campaigns/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { checkUser as check } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(checkUser, async ({ actor, input }) => {
    const { id } = await check(actor, input.body.email);
    return { id, message: 'User already exists' };
  }),
);
