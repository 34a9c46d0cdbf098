import { listLocations } from '@/contracts/campaigns/lists';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listLocations as locations } from '@/features/lists';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listLocations, async ({ actor, input }) => ({ countries: await locations(actor, input.body) })),
);
