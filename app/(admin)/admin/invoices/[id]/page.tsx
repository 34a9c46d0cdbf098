import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { AuditHistory } from '@/components/audit/audit-history';
import { InvoiceDocument } from '@/components/invoices/invoice-document';
import { InvoiceDownloads } from '@/components/invoices/invoice-downloads';
import { InvoiceTimeline } from '@/components/invoices/invoice-timeline';
import { OpenInvoice } from '@/components/invoices/open-invoice';
import { OverdueBanner } from '@/components/invoices/overdue-banner';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import { historyOf } from '@/features/audit';
import { invoiceById } from '@/features/invoices';
import { company } from '@/lib/company';
import { addresses } from '@/nouns/addresses';

export async function generateMetadata({ params }: PageProps<'/admin/invoices/[id]'>): Promise<Metadata> {
  const user = await requirePageUser('admin');
  const invoice = await orNotFound(invoiceById(user, await pathId(params)));
  return { title: `Invoice ${invoice.number}` };
}

export default async function AdminInvoicePage({ params }: PageProps<'/admin/invoices/[id]'>) {
  const user = await requirePageUser('admin');
  const id = await pathId(params);
  const invoice = await orNotFound(invoiceById(user, id));
  const history = await historyOf({ type: 'invoice', id: invoice.id });
  const issuer = company();
  return (
    <div className="grid gap-6">
      <div className="grid gap-6 print:hidden">
        <PageHeader
          title={invoice.number}
          purpose={invoice.advertiser}
          breadcrumbs={[{ label: 'Invoices', href: '/admin/invoices' }]}
          badge={<StatusBadge of="invoice" status={invoice.status} />}
          action={<InvoiceDownloads id={invoice.id} />}
        />
        <OverdueBanner invoice={invoice} now={new Date()} />
        <OpenInvoice invoice={invoice} issuer={issuer} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem] print:block">
        <InvoiceDocument invoice={invoice} issuer={issuer} />
        <div className="grid gap-4 print:hidden">
          <InvoiceTimeline invoice={invoice} />
          <AuditHistory entries={history} />
          <ButtonLink href={addresses.admin.advertiser(invoice.advertiserId)}>Open organisation</ButtonLink>
        </div>
      </div>
    </div>
  );
}
