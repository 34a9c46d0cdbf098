import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { readInvoiceSearch } from '@/components/invoices/invoice-search';
import { InvoiceTable } from '@/components/invoices/invoice-table';
import { InvoiceTabs } from '@/components/invoices/invoice-tabs';
import { IssueInvoice } from '@/components/invoices/issue-invoice';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
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
        <ButtonLink href={`/admin/invoices/export${hrefWith(params, {})}`} prefetch={false} icon={Download}>
          Export CSV ({total.toLocaleString('en')})
        </ButtonLink>
      </FilterBar>
      {invoices.length > 0 ? (
        <>
          <ListKeys />
          <InvoiceTable invoices={invoices} params={params} search={search} base="/admin/invoices" named />
          <Pagination page={search.page} pageSize={pageSize} total={total} params={params} noun="invoices" />
        </>
      ) : search.text || search.status || search.advertiserId || search.from || search.to ? (
        <EmptyState
          title="No invoice matches these filters"
          action={<ButtonLink href="/admin/invoices">Clear filters</ButtonLink>}
        />
      ) : (
        <EmptyState title="No invoices yet">
          The first ones are issued on the 1st of the month after something was spent.
        </EmptyState>
      )}
    </div>
  );
}
