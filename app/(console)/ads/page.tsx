import type { Metadata } from 'next';
import { requireOrganisationPage } from '@/auth/page';
import { AdList } from '@/components/ads/ad-list';
import { adPageSize, readAdSearch } from '@/components/ads/ad-search';
import { resolveDateRange } from '@/components/ui/date-range';
import { countAds, searchAds, totalAds } from '@/features/ads';

export const metadata: Metadata = { title: 'Ads' };

export default async function AdsPage({ searchParams }: PageProps<'/ads'>) {
  const user = await requireOrganisationPage('owner', 'member');
  const params = await searchParams;
  const range = resolveDateRange(params);
  const search = readAdSearch(params);
  const wanted = { ...search, from: range.from, to: range.to, pageSize: adPageSize };
  const [rows, totals, counts] = await Promise.all([
    searchAds(user, wanted),
    totalAds(user, wanted),
    countAds(user),
  ]);
  return <AdList params={params} search={search} range={range} rows={rows} totals={totals} counts={counts} />;
}
