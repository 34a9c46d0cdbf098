import type { Metadata } from 'next';
import { isInOrganisation } from '@/auth/actor';
import { requireOrganisationPage } from '@/auth/page';
import { isNarrowed, readInvoiceSearch } from '@/components/invoices/invoice-search';
import { InvoiceTable } from '@/components/invoices/invoice-table';
import { InvoiceTabs } from '@/components/invoices/invoice-tabs';
import { NextInvoiceCard } from '@/components/invoices/next-invoice';
import { NoInvoices } from '@/components/invoices/no-invoices';
import { ButtonLink } from '@/components/ui/button';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { countInvoices, nextInvoice, searchInvoices } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';
import { Sums } from './sums';

export const metadata: Metadata = { title: 'Invoices' };

const pageSize = 25;

export default async function InvoicesPage({ searchParams }: PageProps<'/invoices'>) {
  const user = await requireOrganisationPage('owner', 'billing');
  const params = await searchParams;
  const search = readInvoiceSearch(params);
  const [{ invoices, total }, counts, next] = await Promise.all([
    searchInvoices(user, { ...search, pageSize }),
    countInvoices(user, search),
    nextInvoice(user, user.advertiserId),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Invoices"
        purpose="What your campaigns and ads cost, month by month. Each is due 30 days after it was issued."
        action={<ButtonLink href={addresses.prepaid}>Prepaid</ButtonLink>}
      />
      <NextInvoiceCard invoice={next} opensAds={!isInOrganisation(user, 'billing')} />
      {total === 0 && !isNarrowed(search) ? (
        <NoInvoices />
      ) : (
        <>
          <Sums user={user} />
          <InvoiceTabs params={params} current={search.status} counts={counts} />
          <FilterBar search="Search number, amount or date">
            <ExportLink href={`/invoices/export${hrefWith(params, {})}`} rows={total} />
          </FilterBar>
          <FoundRows
            found={invoices.length}
            none="No invoice matches these filters"
            clear="/invoices"
            pages={{ page: search.page, pageSize, total, params, noun: 'invoices' }}
          >
            <ListKeys />
            <InvoiceTable invoices={invoices} params={params} search={search} base="/invoices" />
          </FoundRows>
        </>
      )}
    </div>
  );
}
