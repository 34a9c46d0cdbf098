import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { deliveries, readAdSearch } from '@/components/ads/ad-search';
import { AnyAdTable } from '@/components/ads/any-ad-table';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { PageHeader } from '@/components/ui/page-header';
import { countAds, searchAds, totalAds } from '@/features/ads';

export const metadata: Metadata = { title: 'All ads' };

const pageSize = 25;

export default async function AllAdsPage({ searchParams }: PageProps<'/admin/ads'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const range = resolveDateRange(params);
  const search = { ...readAdSearch(params), everybodys: true, from: range.from, to: range.to, pageSize };
  const [rows, totals, counts] = await Promise.all([
    searchAds(user, search),
    totalAds(user, search),
    countAds(user, search),
  ]);
  const options = deliveries.map((each) => ({ ...each, label: `${each.label} (${counts[each.value]})` }));
  return (
    <div className="grid gap-6">
      <PageHeader
        title="All ads"
        purpose="Everybody's ads. Pause or delete one that breaks the rules; figures count the chosen days."
      />
      <FilterBar search="Search ads or owners" filters={[{ name: 'status', label: 'Delivery', options }]}>
        <DateRangePicker range={range} />
      </FilterBar>
      <FoundRows
        found={rows.length}
        none="No ad matches these filters"
        clear="/admin/ads"
        empty={
          !(search.text || search.delivery) && (
            <EmptyState title="No ads yet">Advertisers make them on their own pages.</EmptyState>
          )
        }
        pages={{ page: search.page, pageSize, total: totals.ads, params, noun: 'ads' }}
      >
        <AnyAdTable rows={rows} />
      </FoundRows>
    </div>
  );
}
