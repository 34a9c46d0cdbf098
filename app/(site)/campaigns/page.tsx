import type { Metadata } from 'next';
import { currentActor } from '@/auth/page';
import { CampaignFinder } from '@/components/campaigns/campaign-finder';
import { readCampaignQuery, toCampaignSearch } from '@/components/campaigns/campaign-search';
import { CampaignTabs } from '@/components/campaigns/campaign-tabs';
import { FoundCampaigns } from '@/components/campaigns/found-campaigns';
import { AsOf } from '@/components/ui/as-of';
import { PageHeader } from '@/components/ui/page-header';
import { countCampaigns, searchCampaigns } from '@/features/campaigns';
import { allowedCategories, allowedCountries, baseCurrency, ratesInto } from '@/features/lists';

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
  const ratesOf = await ratesInto(
    baseCurrency,
    campaigns.map(({ currency }) => currency),
  );
  const found = counts[search.filter ?? 'active'];
  return (
    <div className="mx-auto grid max-w-content gap-6 page-gutter py-10">
      <PageHeader
        title="Campaigns"
        purpose="What brands ask for now and what they pay for it. Joining is free, and the reward is fixed when you join."
      />
      <CampaignTabs params={params} current={search.filter} counts={counts} influencer={influencer} />
      <CampaignFinder
        query={query}
        params={params}
        found={found}
        canQualify={influencer}
        facets={[categories, countries]}
      />
      <FoundCampaigns
        campaigns={campaigns}
        query={query}
        params={params}
        found={found}
        now={now}
        ratesOf={ratesOf}
      />
      <AsOf at={now} />
    </div>
  );
}
