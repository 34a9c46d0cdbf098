import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { InvoiceDetail } from '@/features/invoices';
import { settledByCredit } from '@/nouns/credit-notes';
import { dayWords } from './invoice-words';

interface Step {
  key?: number | string;
  label: ReactNode;
  at: ReactNode;
  done: boolean;
}

/** What has happened to an invoice, oldest first, and what comes next. */
export function InvoiceTimeline({ invoice }: { invoice: InvoiceDetail }) {
  const { status, dueOn, paidAt, cancelledAt, createdAt, overdueToldAt } = invoice;
  const steps = [
    { label: 'Issued', at: <Moment at={createdAt} />, done: true },
    overdueToldAt && { label: 'Reminded: overdue', at: <Moment at={overdueToldAt} />, done: true },
    ...invoice.transfers.map(({ lineId, amount, bookedOn, at }) => ({
      key: lineId,
      label: (
        <>
          Received <Money amount={amount} currency={invoice.currency} />
        </>
      ),
      at: bookedOn ? dayWords(bookedOn) : <Moment at={at} />,
      done: true,
    })),
    ...invoice.credits.map(({ number, amount, issuedOn }) => ({
      key: number,
      label: (
        <>
          Credited <Money amount={amount} currency={invoice.currency} />
        </>
      ),
      at: dayWords(issuedOn),
      done: true,
    })),
    paidAt && !settledByCredit(invoice) && { label: 'Paid', at: <Moment at={paidAt} />, done: true },
    cancelledAt && { label: 'Cancelled', at: <Moment at={cancelledAt} />, done: true },
    status === 'pending' && { label: 'Due', at: dayWords(dueOn), done: false },
    status === 'overdue' && { label: 'Was due', at: dayWords(dueOn), done: false },
  ].filter((step) => step !== null && step !== false);
  return (
    <Card title="Timeline">
      <ol className="grid gap-4">
        {steps.map(({ label, at, done, key = String(label) }: Step) => (
          <li
            key={key}
            className={`grid gap-0.5 border-l-2 pl-3 text-sm ${done ? 'border-line-strong' : 'border-line border-dashed'}`}
          >
            <span className="font-medium">{label}</span>
            <span className="text-muted text-xs">{at}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
