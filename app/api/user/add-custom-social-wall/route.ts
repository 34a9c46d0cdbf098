import { done } from '@/contracts/campaigns/bodies';
import { addWall } from '@/contracts/campaigns/users';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { addWall as add } from '@/features/networks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(addWall, async ({ actor, input }) => {
    const { user_id, wall_url, network } = input.body;
    await add(actor, { userId: user_id, url: wall_url, network });
    return done('Custom social wall added');
  }),
);
