import { EmbeddedAd } from '@/components/ads/embedded-ad';
import type { SearchParams } from '@/components/ui/href';
import { Pagination } from '@/components/ui/pagination';
import { AtRatesOf } from '@/components/ui/rates-of';
import type { FoundCampaign } from '@/features/campaigns';
import { CampaignList } from './campaign-list';
import { type CampaignQuery, pageSize } from './campaign-search';
import { NoCampaigns } from './no-campaigns';

/** The campaigns a search found, with the way between its pages, and an ad below them. */
export function FoundCampaigns({
  campaigns,
  query,
  params,
  found,
  now,
  ratesOf,
}: {
  campaigns: readonly FoundCampaign[];
  query: CampaignQuery;
  params: SearchParams;
  /** How many match, on all pages. */
  found: number;
  now: Date;
  /** The day of the rates that rewards are compared by; null where none is converted. */
  ratesOf: string | null;
}) {
  return (
    <>
      {campaigns.length > 0 ? (
        <CampaignList campaigns={campaigns} layout={query.layout} now={now} />
      ) : (
        <NoCampaigns query={query} found={found} />
      )}
      {found > 0 && (
        <Pagination page={query.page} pageSize={pageSize} total={found} params={params} noun="campaigns" />
      )}
      <AtRatesOf day={ratesOf} />
      <EmbeddedAd />
    </>
  );
}
