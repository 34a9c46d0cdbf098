import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { isInOrganisation } from '@/auth/actor';
import { requireOrganisationPage } from '@/auth/page';
import { readInvoiceSearch } from '@/components/invoices/invoice-search';
import { InvoiceTable } from '@/components/invoices/invoice-table';
import { InvoiceTabs } from '@/components/invoices/invoice-tabs';
import { NextInvoiceCard } from '@/components/invoices/next-invoice';
import { ButtonLink, DownloadLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { StatTile } from '@/components/ui/stat-tile';
import { findAdvertiser } from '@/features/advertisers';
import { countInvoices, nextInvoice, outstanding, searchInvoices } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

export const metadata: Metadata = { title: 'Invoices' };

const pageSize = 25;

export default async function InvoicesPage({ searchParams }: PageProps<'/invoices'>) {
  const user = await requireOrganisationPage('owner', 'billing');
  const params = await searchParams;
  const search = readInvoiceSearch(params);
  const [{ invoices, total }, counts, all, due, { currency }, next] = await Promise.all([
    searchInvoices(user, { ...search, pageSize }),
    countInvoices(user, search),
    countInvoices(user, {}),
    outstanding(user, user.advertiserId),
    findAdvertiser(user, user.advertiserId),
    nextInvoice(user, user.advertiserId),
  ]);
  const none = Object.values(all).every((count) => count === 0);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Invoices"
        purpose="What your campaigns and ads cost, month by month. Each is due 30 days after it was issued."
        action={<ButtonLink href={addresses.prepaid}>Prepaid</ButtonLink>}
      />
      <NextInvoiceCard invoice={next} opensAds={!isInOrganisation(user, 'billing')} />
      {none ? (
        <EmptyState title="No invoices yet">
          The first one appears on the 1st of the month after your campaigns or ads have spent something.
        </EmptyState>
      ) : (
        <>
          <div className="grid grid-cols-2 gap-3">
            <StatTile
              label="Open"
              value={formatMoney(due.pending, { currency })}
              hint="Issued and not due yet"
              href={hrefWith({}, { status: 'pending' })}
            />
            <StatTile
              label="Overdue"
              value={formatMoney(due.overdue, { currency })}
              hint={due.overdue > 0 ? 'Past the due day' : 'Nothing is late'}
              href={hrefWith({}, { status: 'overdue' })}
            />
          </div>
          <InvoiceTabs params={params} current={search.status} counts={counts} />
          <FilterBar search="Search number, amount or date">
            <DownloadLink href={`/invoices/export${hrefWith(params, {})}`} icon={Download}>
              Export CSV ({total.toLocaleString('en')})
            </DownloadLink>
          </FilterBar>
          {invoices.length === 0 ? (
            <EmptyState
              title="No invoice matches these filters"
              action={<ButtonLink href="/invoices">Clear filters</ButtonLink>}
            />
          ) : (
            <>
              <ListKeys />
              <InvoiceTable invoices={invoices} params={params} search={search} base="/invoices" />
              <Pagination
                page={search.page}
                pageSize={pageSize}
                total={total}
                params={params}
                noun="invoices"
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
