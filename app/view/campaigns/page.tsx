import type { Metadata } from 'next';
import { openedView, type SearchParams } from '@/auth/view-page';
import { EmptyState } from '@/components/ui/empty-state';
import { CampaignTile } from '@/components/views/campaign-tile';
import { ViewHead } from '@/components/views/view-head';
import { getCampaigns } from '@/contracts/campaigns/campaigns';
import { viewInput } from '@/contracts/view';
import { browseCampaigns } from '@/features/campaigns';

export const metadata: Metadata = { title: 'Campaigns' };

const titles = {
  active: 'Campaigns to join now',
  upcoming: 'Campaigns that start soon',
  completed: 'Campaigns that have ended',
  joined: 'Campaigns you joined',
  all: 'All campaigns',
};

export default async function CampaignsView({ searchParams }: { searchParams: SearchParams }) {
  const { actor, parameters } = await openedView('/view/campaigns', searchParams);
  const filter = viewInput(getCampaigns, parameters);
  const campaigns = await browseCampaigns(actor, filter);
  const narrowed = [filter.category, filter.network].filter(Boolean).join(' on ');
  return (
    <>
      <ViewHead title={titles[filter.filter ?? 'active']} purpose={narrowed && `Only ${narrowed}.`} />
      {campaigns.length === 0 ? (
        <EmptyState title="No campaigns here">Nothing matches what the application asked for.</EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {campaigns.map((campaign) => (
            <CampaignTile key={campaign.id} campaign={campaign} />
          ))}
        </ul>
      )}
    </>
  );
}
