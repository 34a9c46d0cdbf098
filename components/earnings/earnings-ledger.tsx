import { Download, ScrollText } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import type { DateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { Pagination } from '@/components/ui/pagination';
import type { EarningsLine } from '@/features/earnings';
import { earningsPageSize } from './earnings-search';
import { EarningsTable } from './earnings-table';
import { lineGroups } from './line-words';

/** The ledger of somebody's wallet, narrowed as the address asks. */
export function EarningsLedger({
  params,
  range,
  page,
  lines,
  total,
  currencies,
}: {
  params: SearchParams;
  range: DateRange;
  page: number;
  lines: EarningsLine[];
  total: number;
  /** All that the person was ever paid in. */
  currencies: string[];
}) {
  const query = hrefWith(params, { from: range.from, to: range.to, preset: null });
  const filters = [
    { name: 'type', label: 'Type', options: [...lineGroups] },
    ...(currencies.length > 1
      ? [
          {
            name: 'currency',
            label: 'Currency',
            options: currencies.map((value) => ({ value, label: value })),
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="ledger" className="grid gap-4">
      <h2 id="ledger" className="font-semibold text-base">
        Ledger
      </h2>
      <FilterBar filters={filters}>
        <DateRangePicker range={range} />
        <ButtonLink href={`/earnings/statement${query}`} icon={ScrollText}>
          Statement
        </ButtonLink>
        <ButtonLink href={`/earnings/export${query}`} prefetch={false} icon={Download}>
          Export CSV ({total})
        </ButtonLink>
      </FilterBar>
      {lines.length === 0 ? (
        <EmptyState
          title="No line matches these filters"
          action={<ButtonLink href="/earnings?preset=12mo">Clear filters</ButtonLink>}
        />
      ) : (
        <>
          <EarningsTable lines={lines} code={currencies.length > 1} />
          <Pagination page={page} pageSize={earningsPageSize} total={total} params={params} noun="lines" />
        </>
      )}
    </section>
  );
}
