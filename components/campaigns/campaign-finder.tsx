import type { SearchParams } from '@/components/ui/href';
import { CampaignFilters } from './campaign-filters';
import { activeFacets, type CampaignQuery, facetOptions } from './campaign-search';
import { keptParams, valuesOf } from './filter-values';
import { LayoutChoice } from './layout-choice';

/** What narrows and orders the list of campaigns, and how it is laid out. */
export function CampaignFinder({
  query,
  params,
  found,
  canQualify,
  facets,
}: {
  query: CampaignQuery;
  params: SearchParams;
  /** How many campaigns fit. */
  found: number;
  canQualify: boolean;
  /** The categories and the countries that campaigns may name. */
  facets: Parameters<typeof facetOptions>;
}) {
  return (
    <CampaignFilters
      values={valuesOf(query)}
      kept={keptParams(query)}
      active={activeFacets(query)}
      found={found}
      canQualify={canQualify}
      options={facetOptions(...facets)}
    >
      <LayoutChoice layout={query.layout} params={params} />
    </CampaignFilters>
  );
}
