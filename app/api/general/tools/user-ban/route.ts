import { done } from '@/contracts/campaigns/bodies';
import { banByTool } from '@/contracts/campaigns/tools';
import { toBan } from '@/contracts/campaigns/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { setBan } from '@/features/users';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(banByTool, async ({ actor, input }) => {
    await setBan(actor, toBan(input.body));
    return done('User ban status updated');
  }),
);
