import { ScrollText } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import type { EarningsLine } from '@/features/earnings';
import { earningsPageSize, readEarningsSearch } from './earnings-search';
import { EarningsTable } from './earnings-table';
import { lineGroups } from './line-words';

/** The ledger of somebody's wallet, narrowed as the address asks. */
export function EarningsLedger({
  params,
  lines,
  total,
  currencies,
}: {
  params: SearchParams;
  lines: EarningsLine[];
  total: number;
  /** All that the person was ever paid in. */
  currencies: { currency: string }[];
}) {
  const { range, page } = readEarningsSearch(params);
  const query = hrefWith(params, { from: range.from, to: range.to, preset: null });
  const filters = [
    { name: 'type', label: 'Type', options: [...lineGroups] },
    ...(currencies.length > 1
      ? [
          {
            name: 'currency',
            label: 'Currency',
            options: currencies.map(({ currency }) => ({ value: currency, label: currency })),
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
        <ExportLink href={`/earnings/export${query}`} rows={total} />
      </FilterBar>
      <FoundRows
        found={lines.length}
        none="No line matches these filters"
        clear="/earnings?preset=12mo"
        pages={{ page, pageSize: earningsPageSize, total, params, noun: 'lines' }}
      >
        <EarningsTable lines={lines} code={currencies.length > 1} />
      </FoundRows>
    </section>
  );
}
