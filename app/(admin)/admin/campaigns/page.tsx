import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { AdminDesk } from '@/components/campaigns/desk/admin-desk';
import { adminOrder, readCampaignSearch } from '@/components/campaigns/desk/campaign-search';
import { openOf } from '@/components/queue/queue-base';
import { asked } from '@/components/ui/search-params';
import { listAdvertisers } from '@/features/advertisers';
import { approvalEvidence, countManaged, searchManaged } from '@/features/campaigns';

export const metadata: Metadata = { title: 'Campaigns' };

export default async function AdminCampaignsPage({ searchParams }: PageProps<'/admin/campaigns'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readCampaignSearch(params, 'pending');
  const queue = search.tab === 'pending';
  const [{ rows, total }, counts, organisations] = await Promise.all([
    searchManaged(user, adminOrder(search)),
    countManaged(user, search),
    listAdvertisers(user, { limit: 500 }),
  ]);
  const item = queue ? asked(params).id('item') : undefined;
  const ids = rows.map(({ id }) => id);
  const openId = queue ? openOf(item, ids, search.text) : undefined;
  const open = rows.find(({ id }) => id === openId);
  return (
    <AdminDesk
      params={params}
      search={search}
      rows={rows}
      total={total}
      counts={counts}
      organisations={organisations}
      item={item}
      open={open}
      evidence={open && (await approvalEvidence(user, open))}
    />
  );
}
