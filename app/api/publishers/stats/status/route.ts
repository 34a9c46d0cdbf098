import { publishersByStatus } from '@/contracts/campaigns/statistics';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { publishersByStatus as byStatus } from '@/features/stats';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(publishersByStatus, async ({ actor }) => byStatus(actor)),
);
