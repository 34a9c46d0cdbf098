import type { Metadata } from 'next';
import { currentActor } from '@/auth/page';
import { EmbeddedAd } from '@/components/ads/embedded-ad';
import { CampaignFilters } from '@/components/campaigns/campaign-filters';
import { CampaignList } from '@/components/campaigns/campaign-list';
import {
  activeFacets,
  campaignFilters,
  campaignSorts,
  pageSize,
  readCampaignQuery,
  toCampaignSearch,
} from '@/components/campaigns/campaign-search';
import { keptParams, valuesOf } from '@/components/campaigns/filter-values';
import { LayoutChoice } from '@/components/campaigns/layout-choice';
import { NoCampaigns } from '@/components/campaigns/no-campaigns';
import { AsOf } from '@/components/ui/as-of';
import { hrefWith } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { countCampaigns, searchCampaigns } from '@/features/campaigns';
import { allowedCategories, allowedCountries } from '@/features/lists';
import { networkNames, socialNetworks } from '@/nouns/networks';

export const metadata: Metadata = {
  title: 'Campaigns',
  description:
    'Campaigns that pay influencers for a post: what each pays, where, and how many seats are left.',
  alternates: { canonical: '/campaigns' },
};

export default async function CampaignsPage({ searchParams }: PageProps<'/campaigns'>) {
  const [actor, params, now] = [await currentActor(), await searchParams, new Date()];
  const query = readCampaignQuery(params);
  const influencer = actor.kind === 'user' && actor.role === 'influencer';
  const search = toCampaignSearch(query, { signedIn: actor.kind === 'user', influencer });
  const [campaigns, counts, categories, countries] = await Promise.all([
    searchCampaigns(actor, search),
    countCampaigns(actor, search),
    allowedCategories(),
    allowedCountries(),
  ]);
  const found = counts[search.filter ?? 'active'];
  return (
    <div className="mx-auto grid max-w-content gap-6 page-gutter py-10">
      <PageHeader
        title="Campaigns"
        purpose="What brands ask for now and what they pay for it. Joining is free, and the reward is fixed when you join."
      />
      <LinkTabs
        label="State"
        tabs={campaignFilters
          .filter(({ value }) => value !== 'joined' || influencer)
          .map(({ value, label }) => ({
            href: `/campaigns${hrefWith(params, { filter: value === 'active' ? null : value })}`,
            label,
            count: counts[value],
            current: value === search.filter,
          }))}
      />
      <CampaignFilters
        values={valuesOf(query)}
        kept={keptParams(query)}
        active={activeFacets(query)}
        found={found}
        canQualify={influencer}
        options={{
          networks: socialNetworks.map((value) => ({ value, label: networkNames[value] })),
          categories: categories.map(({ name, slug }) => ({ value: slug, label: name })),
          countries: countries.map(({ code, name }) => ({ value: code, label: name })),
          sorts: [...campaignSorts],
        }}
      >
        <LayoutChoice layout={query.layout} params={params} />
      </CampaignFilters>
      {campaigns.length > 0 ? (
        <CampaignList campaigns={campaigns} layout={query.layout} now={now} />
      ) : (
        <NoCampaigns query={query} found={found} />
      )}
      {found > 0 && (
        <Pagination page={query.page} pageSize={pageSize} total={found} params={params} noun="campaigns" />
      )}
      <EmbeddedAd />
      <AsOf at={now} />
    </div>
  );
}
