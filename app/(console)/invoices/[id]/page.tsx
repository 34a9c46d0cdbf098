import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requireOrganisationPage } from '@/auth/page';
import { HowToPay } from '@/components/invoices/how-to-pay';
import { InvoiceDownloads } from '@/components/invoices/invoice-downloads';
import { InvoicePage } from '@/components/invoices/invoice-page';
import { LettersNote } from '@/components/invoices/letters-note';
import { PayFromPrepaid } from '@/components/invoices/settle-invoice';
import { company } from '@/features/company';
import { invoiceById, invoiceProblems } from '@/features/invoices';
import { issuerOf } from '@/nouns/company';

export async function generateMetadata({ params }: PageProps<'/invoices/[id]'>): Promise<Metadata> {
  const user = await requireOrganisationPage('owner', 'billing');
  const invoice = await orNotFound(invoiceById(user, await pathId(params)));
  return { title: `Invoice ${invoice.number}` };
}

export default async function OwnInvoicePage({ params }: PageProps<'/invoices/[id]'>) {
  const user = await requireOrganisationPage('owner', 'billing');
  const invoice = await orNotFound(invoiceById(user, await pathId(params)));
  const issuer = issuerOf(await company(), invoice);
  const electronic = await invoiceProblems(invoice, issuer);
  return (
    <InvoicePage
      invoice={invoice}
      issuer={issuer}
      electronic={electronic}
      list="/invoices"
      action={
        <>
          <PayFromPrepaid invoice={invoice} />
          <InvoiceDownloads id={invoice.id} electronic={electronic?.length === 0} />
        </>
      }
      payable
      notes={
        <>
          <HowToPay invoice={invoice} issuer={issuer} />
          <LettersNote invoice={invoice} issuer={issuer} />
        </>
      }
    />
  );
}
