import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { PageHeader } from '@/components/ui/page-header';
import { ReviewedCampaigns } from '@/components/watch/desk/reviewed-campaigns';
import { NewWatchCampaign } from '@/components/watch/found-campaigns';
import { readPage } from '@/components/watch/mine/own-search';
import { OwnTabs } from '@/components/watch/mine/own-tabs';
import { readWatchSearch, reviewFilters } from '@/components/watch/watch-search';
import { countWatchCampaigns, listWatchCampaigns } from '@/features/watch';

export const metadata: Metadata = { title: 'My watch campaigns' };

const pageSize = 25;

export default async function MyCampaignsPage({ searchParams }: PageProps<'/watch/mine/campaigns'>) {
  const user = await requirePageUser();
  const params = await searchParams;
  const page = readPage(params);
  const { state, type, text } = readWatchSearch(params);
  const filter = { reviewedBy: user, state, type, text };
  const [campaigns, total, all] = await Promise.all([
    listWatchCampaigns({ ...filter, sort: 'waiting', page, limit: pageSize }),
    countWatchCampaigns(filter),
    countWatchCampaigns({ reviewedBy: user }),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="My watch campaigns"
        purpose="Campaigns whose photos you decide on; the fullest queue comes first."
        action={<NewWatchCampaign variant="primary" />}
      />
      <OwnTabs current="/watch/mine/campaigns" />
      {all === 0 ? (
        <EmptyState title="You have no campaign yet">
          A campaign is a place, a radius and what to photograph there. Its photos wait for you here.
        </EmptyState>
      ) : (
        <>
          <FilterBar search="Search your campaigns" filters={reviewFilters} />
          <FoundRows
            found={campaigns.length}
            none="No campaign matches these filters"
            clear="/watch/mine/campaigns"
            pages={{ page, pageSize, total, params, noun: 'campaigns' }}
          >
            <ReviewedCampaigns campaigns={campaigns} />
          </FoundRows>
        </>
      )}
    </div>
  );
}
