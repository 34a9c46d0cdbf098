import { networks } from '@/db/schema';

/** What everybody who may see a social profile sees of it. */
export const profileColumns = {
  id: networks.id,
  network: networks.network,
  kind: networks.kind,
  handle: networks.handle,
  url: networks.url,
  followers: networks.followers,
  category: networks.category,
  status: networks.status,
  reason: networks.reason,
};
