import { ageShares } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { ageShares as shares } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(ageShares, async ({ actor }) => shares(actor)),
);
