import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { PaymentUnset } from '@/components/invoices/how-to-pay';
import { INVOICES_A_PAGE, InvoiceList } from '@/components/invoices/invoice-list';
import { readInvoiceSearch } from '@/components/invoices/invoice-search';
import { IssueInvoice } from '@/components/invoices/issue-invoice';
import { PageHeader } from '@/components/ui/page-header';
import { listAdvertisers } from '@/features/advertisers';
import { company } from '@/features/company';
import { countInvoices, searchInvoices } from '@/features/invoices';
import { monthBefore } from '@/lib/dates';

export const metadata: Metadata = { title: 'Invoices' };

export default async function AdminInvoicesPage({ searchParams }: PageProps<'/admin/invoices'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readInvoiceSearch(params);
  const [found, counts, advertisers] = await Promise.all([
    searchInvoices(user, { ...search, pageSize: INVOICES_A_PAGE }),
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
      <PaymentUnset issuer={await company()} />
      <InvoiceList
        base="/admin/invoices"
        found={found}
        counts={counts}
        search={search}
        params={params}
        advertisers={options}
      />
    </div>
  );
}
