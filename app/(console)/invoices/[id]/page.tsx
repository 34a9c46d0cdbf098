import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requireOrganisationPage } from '@/auth/page';
import { InvoiceDocument } from '@/components/invoices/invoice-document';
import { InvoiceDownloads } from '@/components/invoices/invoice-downloads';
import { InvoiceTimeline } from '@/components/invoices/invoice-timeline';
import { LettersNote } from '@/components/invoices/letters-note';
import { OverdueBanner } from '@/components/invoices/overdue-banner';
import { PayFromPrepaid } from '@/components/invoices/settle-invoice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import { invoiceById } from '@/features/invoices';
import { company } from '@/lib/company';

export async function generateMetadata({ params }: PageProps<'/invoices/[id]'>): Promise<Metadata> {
  const user = await requireOrganisationPage('owner', 'billing');
  const invoice = await orNotFound(invoiceById(user, await pathId(params)));
  return { title: `Invoice ${invoice.number}` };
}

export default async function InvoicePage({ params }: PageProps<'/invoices/[id]'>) {
  const user = await requireOrganisationPage('owner', 'billing');
  const id = await pathId(params);
  const invoice = await orNotFound(invoiceById(user, id));
  const issuer = company();
  return (
    <div className="grid gap-6">
      <div className="grid gap-6 print:hidden">
        <PageHeader
          title={invoice.number}
          breadcrumbs={[{ label: 'Invoices', href: '/invoices' }]}
          badge={<StatusBadge of="invoice" status={invoice.status} />}
          action={
            <>
              <PayFromPrepaid invoice={invoice} />
              <InvoiceDownloads id={invoice.id} />
            </>
          }
        />
        <OverdueBanner invoice={invoice} now={new Date()} payable />
        <LettersNote invoice={invoice} issuer={issuer} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_16rem] print:block">
        <InvoiceDocument invoice={invoice} issuer={issuer} />
        <div className="print:hidden">
          <InvoiceTimeline invoice={invoice} />
        </div>
      </div>
    </div>
  );
}
