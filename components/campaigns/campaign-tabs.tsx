import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { BrowseFilter } from '@/features/campaigns';
import { campaignFilters } from './campaign-search';

/** The states of campaigns as tabs, each with how many match; whose they joined is asked by influencers only. */
export function CampaignTabs({
  params,
  current,
  counts,
  influencer,
}: {
  params: SearchParams;
  current: BrowseFilter | undefined;
  counts: Record<BrowseFilter, number>;
  influencer: boolean;
}) {
  return (
    <LinkTabs
      label="State"
      tabs={campaignFilters
        .filter(({ value }) => value !== 'joined' || influencer)
        .map(({ value, label }) => ({
          href: `/campaigns${hrefWith(params, { filter: value === 'active' ? null : value })}`,
          label,
          count: counts[value],
          current: value === current,
        }))}
    />
  );
}
