import { Plus } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import type { DateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { adPageSize, deliveries, type readAdSearch } from './ad-search';
import { AdTable, type AdTableRow, type AdTableTotals } from './ad-table';
import { AdTableHead } from './ad-table-head';
import type { Delivery } from './delivery-badge';

/** The ads of an organisation over the chosen days, narrowed and sorted as the address asks. */
export function AdList({
  params,
  search,
  range,
  rows,
  totals,
  counts,
}: {
  params: SearchParams;
  search: ReturnType<typeof readAdSearch>;
  range: DateRange;
  rows: AdTableRow[];
  totals: AdTableTotals;
  counts: Record<Delivery, number>;
}) {
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
          <ButtonLink href="/ads/new" variant="primary" data-create="" icon={Plus}>
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
            <ExportLink
              href={`/ads/export${hrefWith(params, { from: range.from, to: range.to })}`}
              rows={totals.ads}
            />
          </FilterBar>
          <FoundRows
            found={rows.length}
            none="No ad matches these filters"
            clear="/ads"
            pages={{ page: search.page, pageSize: adPageSize, total: totals.ads, params, noun: 'ads' }}
          >
            <AdTable rows={rows} totals={totals} head={<AdTableHead params={params} search={search} />} />
          </FoundRows>
        </>
      )}
    </div>
  );
}
