import { done } from '@/contracts/campaigns/bodies';
import { banUser, toBan } from '@/contracts/campaigns/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { setBan } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(banUser, async ({ actor, input }) => {
    await setBan(actor, toBan(input.body));
    return done('User ban status updated');
  }),
);
