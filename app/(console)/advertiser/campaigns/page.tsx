import type { Metadata } from 'next';
import { isInOrganisation } from '@/auth/actor';
import { requirePageUser } from '@/auth/page';
import { campaignPageSize, readCampaignSearch } from '@/components/campaigns/desk/campaign-search';
import { OwnCampaigns } from '@/components/campaigns/desk/own-campaigns';
import { countManaged, searchManaged } from '@/features/campaigns';

export const metadata: Metadata = { title: 'Campaigns' };

export default async function CampaignsPage({ searchParams }: PageProps<'/advertiser/campaigns'>) {
  const user = await requirePageUser('advertiser');
  const params = await searchParams;
  const search = readCampaignSearch(params);
  const [{ rows, total }, counts] = await Promise.all([
    searchManaged(user, { ...search, pageSize: campaignPageSize }),
    countManaged(user, search),
  ]);
  return (
    <OwnCampaigns
      params={params}
      search={search}
      rows={rows}
      total={total}
      counts={counts}
      mayEdit={isInOrganisation(user, 'owner', 'member')}
    />
  );
}
