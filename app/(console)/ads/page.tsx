import { Download, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { requireOrganisationPage } from '@/auth/page';
import { deliveries, readAdSearch } from '@/components/ads/ad-search';
import { AdTable } from '@/components/ads/ad-table';
import { AdTableHead } from '@/components/ads/ad-table-head';
import { ButtonLink } from '@/components/ui/button';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { countAds, searchAds, totalAds } from '@/features/ads';

export const metadata: Metadata = { title: 'Ads' };

const pageSize = 20;

export default async function AdsPage({ searchParams }: PageProps<'/ads'>) {
  const user = await requireOrganisationPage('owner', 'member');
  const params = await searchParams;
  const range = resolveDateRange(params);
  const search = { ...readAdSearch(params), from: range.from, to: range.to, pageSize };
  const [rows, totals, counts] = await Promise.all([
    searchAds(user, search),
    totalAds(user, search),
    countAds(user),
  ]);
  const none = Object.values(counts).every((count) => count === 0);
  const filters = [
    {
      name: 'status',
      label: 'Status',
      options: deliveries.map((each) => ({ ...each, label: `${each.label} (${counts[each.value]})` })),
    },
  ];
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Ads"
        purpose="What the ads of your organisation deliver and what they cost. Figures count the chosen days; the budget bar counts everything."
        action={
          <ButtonLink
            href="/ads/new"
            variant="primary"
            data-create=""
            icon={<Plus aria-hidden="true" className="size-4" />}
          >
            New ad
          </ButtonLink>
        }
      />
      {none ? (
        <EmptyState
          title="No ads yet"
          action={
            <ButtonLink href="/ads/new" variant="primary">
              Create your first ad
            </ButtonLink>
          }
        >
          An ad is a title, a text and a price per view. You set the budget; it is never passed by a whole
          view.
        </EmptyState>
      ) : (
        <>
          <FilterBar search="Search ads" filters={filters}>
            <DateRangePicker range={range} />
            <ButtonLink
              href={`/ads/export${hrefWith(params, { from: range.from, to: range.to })}`}
              prefetch={false}
              icon={<Download aria-hidden="true" className="size-4" strokeWidth={1.75} />}
            >
              Export CSV ({totals.ads})
            </ButtonLink>
          </FilterBar>
          {rows.length === 0 ? (
            <EmptyState
              title="No ad matches these filters"
              action={<ButtonLink href="/ads">Clear filters</ButtonLink>}
            />
          ) : (
            <>
              <AdTable rows={rows} totals={totals} head={<AdTableHead params={params} search={search} />} />
              <Pagination
                page={search.page}
                pageSize={pageSize}
                total={totals.ads}
                params={params}
                noun="ads"
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
