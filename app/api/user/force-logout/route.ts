import { done } from '@/contracts/campaigns/bodies';
import { forceLogout } from '@/contracts/campaigns/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { forceLogout as logOut } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(forceLogout, async ({ actor, input }) => {
    await logOut(actor, input.body.user_id);
    return done('User logged out');
  }),
);
