import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { Kbd } from '@/components/ui/kbd';
import { LinkTabs } from '@/components/ui/link-tabs';
import { networkNames, socialNetworks } from '@/nouns/networks';
import { statusLabel } from '@/nouns/status';
import type { CampaignTab } from './campaign-search';

const tabs: CampaignTab[] = ['pending', 'active', 'paused', 'completed', 'cancelled', 'draft', 'all'];

/** What the administrators' list can be narrowed to; what waits comes first. */
export function AdminFilters({
  params,
  tab: current,
  counts,
  total,
  organisations,
}: {
  params: SearchParams;
  tab: CampaignTab;
  counts: Record<CampaignTab, number>;
  total: number;
  organisations: { id: number; name: string }[];
}) {
  const filters = [
    {
      name: 'advertiser',
      label: 'Advertiser',
      options: organisations.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    {
      name: 'network',
      label: 'Network',
      options: socialNetworks.map((value) => ({ value, label: networkNames[value] })),
    },
  ];
  return (
    <div className="grid gap-4">
      <LinkTabs
        label="Campaigns by status"
        tabs={tabs.map((tab) => ({
          href: hrefWith(params, { status: tab === 'pending' ? null : tab, item: null }),
          label: tab === 'all' ? 'All' : statusLabel('campaign', tab),
          count: counts[tab],
          current: tab === current,
        }))}
      />
      <FilterBar search="Search campaigns, advertisers" filters={filters} days="Created">
        {current === 'pending' ? (
          <p className="hidden items-center gap-1.5 text-muted text-xs xl:flex">
            <Kbd>J</Kbd> <Kbd>K</Kbd> next and previous, <Kbd>A</Kbd> activate, <Kbd>R</Kbd> send back
          </p>
        ) : (
          <ExportLink
            href={`/advertiser/campaigns/export${hrefWith(params, { status: current })}`}
            rows={total}
          />
        )}
      </FilterBar>
    </div>
  );
}
