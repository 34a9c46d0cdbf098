import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { isNarrowed, readInvoiceSearch } from '@/components/invoices/invoice-search';
import { InvoiceTable } from '@/components/invoices/invoice-table';
import { InvoiceTabs } from '@/components/invoices/invoice-tabs';
import { IssueInvoice } from '@/components/invoices/issue-invoice';
import { NoInvoices } from '@/components/invoices/no-invoices';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { listAdvertisers } from '@/features/advertisers';
import { countInvoices, searchInvoices } from '@/features/invoices';
import { monthBefore } from '@/lib/dates';

export const metadata: Metadata = { title: 'Invoices' };

const pageSize = 25;

export default async function AdminInvoicesPage({ searchParams }: PageProps<'/admin/invoices'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readInvoiceSearch(params);
  const [{ invoices, total }, counts, advertisers] = await Promise.all([
    searchInvoices(user, { ...search, pageSize }),
    countInvoices(user, search),
    listAdvertisers(user, { limit: 500 }),
  ]);
  const options = advertisers.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Invoices"
        purpose="What organisations are billed for. Invoices of the past month are issued automatically on the 1st."
        action={<IssueInvoice advertisers={options} {...monthBefore(new Date())} />}
      />
      <InvoiceTabs params={params} current={search.status} counts={counts} />
      <FilterBar
        search="Search number, organisation, amount or date"
        days="Issued"
        filters={[{ name: 'advertiser', label: 'Organisation', options }]}
      >
        <ExportLink href={`/admin/invoices/export${hrefWith(params, {})}`} rows={total} />
      </FilterBar>
      <FoundRows
        found={invoices.length}
        none="No invoice matches these filters"
        clear="/admin/invoices"
        empty={!isNarrowed(search) && <NoInvoices everybodys />}
        pages={{ page: search.page, pageSize, total, params, noun: 'invoices' }}
      >
        <ListKeys />
        <InvoiceTable invoices={invoices} params={params} search={search} base="/admin/invoices" named />
      </FoundRows>
    </div>
  );
}
