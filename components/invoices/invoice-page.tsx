import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import type { InvoiceDetail } from '@/features/invoices';
import type { Company } from '@/nouns/company';
import type { ElectronicProblem } from '@/nouns/electronic';
import { CreditNotes } from './credit-notes';
import { ElectronicNote } from './electronic-note';
import { InvoiceDocument } from './invoice-document';
import { InvoiceTimeline } from './invoice-timeline';
import { stateWords } from './invoice-words';
import { OverdueBanner } from './overdue-banner';

/** An invoice on its page: what it asks for, the document, which alone is printed, and its life beside it. */
export function InvoicePage({
  invoice,
  issuer,
  list,
  purpose,
  action,
  electronic,
  payable,
  notes,
  children,
}: {
  invoice: InvoiceDetail;
  issuer: Company;
  /** The address of the list it is in. */
  list: string;
  purpose?: string;
  action: ReactNode;
  /** What keeps it from being read by programs; undefined of one that was cancelled. */
  electronic?: ElectronicProblem[];
  /** Who looks pays it. */
  payable?: boolean;
  /** What is said above the document. */
  notes: ReactNode;
  /** What stands under its life. */
  children?: ReactNode;
}) {
  return (
    <div className="grid gap-6">
      <div className="grid gap-6 print:hidden">
        <PageHeader
          title={invoice.number}
          purpose={purpose}
          breadcrumbs={[{ label: 'Invoices', href: list }]}
          badge={<StatusBadge of="invoice" status={invoice.status} label={stateWords(invoice)} />}
          action={action}
        />
        <OverdueBanner invoice={invoice} now={new Date()} payable={payable} />
        {notes}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem] print:block">
        <InvoiceDocument invoice={invoice} issuer={issuer} />
        <div className="grid gap-4 print:hidden">
          <InvoiceTimeline invoice={invoice} />
          <CreditNotes
            notes={invoice.credits}
            currency={invoice.currency}
            electronic={electronic?.length === 0}
          />
          {electronic && (
            <ElectronicNote
              problems={electronic}
              reader={{
                role: payable ? 'organisation' : 'admin',
                seller: issuer.name,
                buyer: invoice.billedName || invoice.advertiser,
              }}
            />
          )}
          {children}
        </div>
      </div>
    </div>
  );
}
