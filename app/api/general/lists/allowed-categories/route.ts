import { listAllowedCategories } from '@/contracts/campaigns/lists';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { allowedCategories } from '@/features/lists';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listAllowedCategories, async ({ input }) => ({ categories: await allowedCategories(input.body) })),
);
