import type { Metadata } from 'next';
import { orNotFound, requirePageUser } from '@/auth/page';
import { NetworkDesk } from '@/components/networks/network-desk';
import { networkPageSize, readNetworkSearch } from '@/components/networks/network-search';
import { openOf } from '@/components/queue/queue-base';
import { countNetworks, networkEvidence, networkQueue } from '@/features/networks';

export const metadata: Metadata = { title: 'Networks' };

export default async function NetworksPage({ searchParams }: PageProps<'/admin/networks'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readNetworkSearch(params);
  const [items, counts] = await Promise.all([
    networkQueue(user, search.filter, { page: search.page, limit: networkPageSize }),
    countNetworks(user, search.filter),
  ]);
  const ids = items.map(({ id }) => id);
  const open = openOf(search.item, ids, search.filter.text);
  return (
    <NetworkDesk
      params={params}
      search={search}
      items={items}
      counts={counts}
      evidence={open === undefined ? undefined : await orNotFound(networkEvidence(user, open))}
    />
  );
}
