import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { AuditHistory } from '@/components/audit/audit-history';
import { CreditInvoice } from '@/components/invoices/credit-invoice';
import { InvoiceDownloads } from '@/components/invoices/invoice-downloads';
import { InvoicePage } from '@/components/invoices/invoice-page';
import { OpenInvoice } from '@/components/invoices/open-invoice';
import { ButtonLink } from '@/components/ui/button';
import { historyOf } from '@/features/audit';
import { company } from '@/features/company';
import { invoiceById, invoiceProblems } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';
import { issuerOf } from '@/nouns/company';

export async function generateMetadata({ params }: PageProps<'/admin/invoices/[id]'>): Promise<Metadata> {
  const user = await requirePageUser('admin');
  const invoice = await orNotFound(invoiceById(user, await pathId(params)));
  return { title: `Invoice ${invoice.number}` };
}

export default async function AdminInvoicePage({ params }: PageProps<'/admin/invoices/[id]'>) {
  const user = await requirePageUser('admin');
  const id = await pathId(params);
  const invoice = await orNotFound(invoiceById(user, id));
  const issuer = issuerOf(await company(), invoice);
  const electronic = await invoiceProblems(invoice, issuer);
  return (
    <InvoicePage
      invoice={invoice}
      issuer={issuer}
      electronic={electronic}
      list="/admin/invoices"
      purpose={invoice.advertiser}
      action={
        <>
          <CreditInvoice invoice={invoice} />
          <InvoiceDownloads id={invoice.id} electronic={electronic?.length === 0} />
        </>
      }
      notes={<OpenInvoice invoice={invoice} issuer={issuer} />}
    >
      <AuditHistory entries={await historyOf({ type: 'invoice', id })} currency={invoice.currency} />
      <ButtonLink href={addresses.admin.advertiser(invoice.advertiserId)}>Open organisation</ButtonLink>
    </InvoicePage>
  );
}
