import type { SearchParams } from '@/components/ui/href';
import { asked, valuesOf } from '@/components/ui/search-params';
import type { BrowseFilter, CampaignSearch, CampaignSort } from '@/features/campaigns';
import { networkNames, type SocialNetwork, socialNetworks } from '@/nouns/networks';

/** The filters in the order of their tabs. */
export const campaignFilters = [
  { value: 'active', label: 'Active' },
  { value: 'open', label: 'Open to join' },
  { value: 'upcoming', label: 'Upcoming' },
  { value: 'completed', label: 'Completed' },
  { value: 'joined', label: 'Joined' },
  { value: 'all', label: 'All' },
] as const satisfies { value: BrowseFilter; label: string }[];

export const campaignSorts = [
  { value: 'featured', label: 'Featured first' },
  { value: 'newest', label: 'Newest' },
  { value: 'ending', label: 'Ending soonest' },
  { value: 'reward', label: 'Highest reward' },
] as const satisfies { value: CampaignSort; label: string }[];

/** "Ends soon" means within so many days. */
export const soonDays = 7;

export const pageSize = 12;

/** What the address of the list asks for; anything unreadable falls back instead of failing the page. */
export interface CampaignQuery {
  q: string;
  filter: BrowseFilter;
  network?: SocialNetwork;
  category?: string;
  country?: string;
  min?: number;
  soon: boolean;
  qualify: boolean;
  sort: CampaignSort;
  layout: 'cards' | 'list';
  page: number;
}

export function readCampaignQuery(params: SearchParams): CampaignQuery {
  const ask = asked(params);
  const minimum = Number(ask.text('min'));
  return {
    q: ask.text('q', 100) ?? '',
    filter: ask.oneOf('filter', valuesOf(campaignFilters)) ?? 'active',
    network: ask.oneOf('network', socialNetworks),
    category: ask.text('category', 100),
    country: ask.like('country', /^[a-z]{2}$/i)?.toUpperCase(),
    min: minimum > 0 && minimum <= 1_000_000_000 ? minimum : undefined,
    soon: ask.value('soon') === '1',
    qualify: ask.value('qualify') === '1',
    sort: ask.oneOf('sort', valuesOf(campaignSorts)) ?? 'featured',
    layout: ask.oneOf('layout', ['cards', 'list']) ?? 'cards',
    page: ask.page(),
  };
}

/** The query as the product understands it; what only an influencer may ask is left out for others. */
export const toCampaignSearch = (
  query: CampaignQuery,
  reader: { signedIn: boolean; influencer: boolean },
): CampaignSearch => ({
  text: query.q || undefined,
  filter: query.filter === 'joined' && !reader.signedIn ? 'active' : query.filter,
  network: query.network,
  category: query.category,
  country: query.country,
  minimumReward: query.min,
  endsWithinDays: query.soon ? soonDays : undefined,
  qualifies: query.qualify && reader.influencer,
  sort: query.sort,
  page: query.page,
  pageSize,
});

/** How many of the facets narrow the list; the search text and the order are not counted. */
export const activeFacets = ({ network, category, country, min, soon, qualify }: CampaignQuery): number =>
  [network, category, country, min, soon, qualify].filter(Boolean).length;

/** What the facets offer: words by value. */
export const facetOptions = (
  categories: readonly { name: string; slug: string }[],
  countries: readonly { code: string; name: string }[],
) => ({
  networks: socialNetworks.map((network) => [network, networkNames[network]] as const),
  categories: categories.map(({ slug, name }) => [slug, name] as const),
  countries: countries.map(({ code, name }) => [code, name] as const),
  sorts: campaignSorts.map(({ value, label }) => [value, label] as const),
});
