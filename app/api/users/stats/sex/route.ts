import { sexShares } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { sexShares as shares } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(sexShares, async ({ actor }) => shares(actor)),
);
