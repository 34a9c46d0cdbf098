import type { Metadata } from 'next';
import { isInOrganisation } from '@/auth/actor';
import { requireOrganisationPage } from '@/auth/page';
import { CreditNotes } from '@/components/invoices/credit-notes';
import { INVOICES_A_PAGE, InvoiceList } from '@/components/invoices/invoice-list';
import { isNarrowed, readInvoiceSearch } from '@/components/invoices/invoice-search';
import { NextInvoiceCard } from '@/components/invoices/next-invoice';
import { NoInvoices } from '@/components/invoices/no-invoices';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { countInvoices, creditNotesOf, nextInvoice, searchInvoices } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';
import { Sums } from './sums';

export const metadata: Metadata = { title: 'Invoices' };

export default async function InvoicesPage({ searchParams }: PageProps<'/invoices'>) {
  const user = await requireOrganisationPage('owner', 'billing');
  const params = await searchParams;
  const search = readInvoiceSearch(params);
  const [found, counts, next, credits] = await Promise.all([
    searchInvoices(user, { ...search, pageSize: INVOICES_A_PAGE }),
    countInvoices(user, search),
    nextInvoice(user, user.advertiserId),
    creditNotesOf(user, user.advertiserId),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Invoices"
        purpose="What your campaigns and ads cost, month by month. Each is due 30 days after it was issued."
        action={<ButtonLink href={addresses.prepaid}>Prepaid</ButtonLink>}
      />
      <NextInvoiceCard invoice={next} opensAds={!isInOrganisation(user, 'billing')} />
      {found.total === 0 && !isNarrowed(search) ? (
        <NoInvoices />
      ) : (
        <>
          <Sums user={user} />
          <InvoiceList base="/invoices" found={found} counts={counts} search={search} params={params} />
          <CreditNotes notes={credits} currency={next.currency} />
        </>
      )}
    </div>
  );
}
