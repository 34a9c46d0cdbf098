import { TellWaiting } from '@/components/layout/waiting';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import type { countInvoices, searchInvoices } from '@/features/invoices';
import { isNarrowed, type readInvoiceSearch } from './invoice-search';
import { InvoiceTable } from './invoice-table';
import { InvoiceTabs } from './invoice-tabs';
import { NoInvoices } from './no-invoices';

/** How many invoices a page of a list has. */
export const INVOICES_A_PAGE = 25;

/** Invoices by state, searched, filtered and exported: those of one organisation, or of all with their names. */
export function InvoiceList({
  base,
  found: { invoices, total },
  counts,
  search,
  params,
  advertisers,
}: {
  /** The address of the list. */
  base: '/invoices' | '/admin/invoices';
  found: Awaited<ReturnType<typeof searchInvoices>>;
  counts: Awaited<ReturnType<typeof countInvoices>>;
  search: ReturnType<typeof readInvoiceSearch>;
  params: SearchParams;
  /** The organisations to choose from, where the list has those of all. */
  advertisers?: { value: string; label: string }[];
}) {
  return (
    <>
      {base === '/admin/invoices' && !isNarrowed({ ...search, status: undefined }) && (
        <TellWaiting page={base} count={counts.overdue} />
      )}
      <InvoiceTabs params={params} current={search.status} counts={counts} />
      <FilterBar
        search={advertisers ? 'Search number, name or amount' : 'Search number, amount or date'}
        days="Issued"
        filters={advertisers && [{ name: 'advertiser', label: 'Organisation', options: advertisers }]}
      >
        <ExportLink href={`${base}/export${hrefWith(params, {})}`} rows={total} />
      </FilterBar>
      <FoundRows
        found={invoices.length}
        none="No invoice matches these filters"
        clear={base}
        empty={!isNarrowed(search) && <NoInvoices everybodys={advertisers !== undefined} />}
        pages={{ page: search.page, pageSize: INVOICES_A_PAGE, total, params, noun: 'invoices' }}
      >
        <ListKeys />
        <InvoiceTable
          invoices={invoices}
          params={params}
          search={search}
          base={base}
          named={advertisers !== undefined}
        />
      </FoundRows>
    </>
  );
}
