import { NewCampaign } from '@/components/home/advertiser/no-organisation';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import type { CampaignStatus, ManagedCampaign } from '@/features/campaigns';
import { statusLabel } from '@/nouns/status';
import { campaignPageSize, campaignTabs, type readCampaignSearch } from './campaign-search';
import { CampaignTable } from './campaign-table';

/** The campaigns of an organisation, narrowed and sorted as the address asks. */
export function OwnCampaigns({
  params,
  search,
  rows,
  total,
  counts,
  mayEdit,
}: {
  params: SearchParams;
  search: ReturnType<typeof readCampaignSearch>;
  rows: ManagedCampaign[];
  total: number;
  counts: Record<CampaignStatus, number>;
  /** Whether the reader may make campaigns. */
  mayEdit: boolean;
}) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const create = mayEdit && <NewCampaign />;
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Campaigns"
        purpose="What your organisation asks influencers to do, what came of it and what it costs."
        action={create}
      />
      {all === 0 && !search.text ? (
        <EmptyState title="No campaigns yet" action={create}>
          A campaign says what to post, where, and what a post pays. You see what it may cost at most before
          anybody can join.
        </EmptyState>
      ) : (
        <>
          <LinkTabs
            label="Campaigns by status"
            tabs={campaignTabs.map((tab) => ({
              href: hrefWith(params, { status: tab === 'all' ? null : tab }),
              label: tab === 'all' ? 'All' : statusLabel('campaign', tab),
              count: tab === 'all' ? all : counts[tab],
              current: tab === search.tab,
            }))}
          />
          <FilterBar search="Search campaigns">
            <ExportLink href={`/advertiser/campaigns/export${hrefWith(params, {})}`} rows={total} />
          </FilterBar>
          <FoundRows
            found={rows.length}
            none="No campaign matches these filters"
            clear="/advertiser/campaigns"
            pages={{ page: search.page, pageSize: campaignPageSize, total, params, noun: 'campaigns' }}
          >
            <ListKeys />
            <CampaignTable rows={rows} params={params} search={search} mayEdit={mayEdit} />
          </FoundRows>
        </>
      )}
    </div>
  );
}
