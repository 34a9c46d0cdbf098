import { Callout } from '@/components/ui/callout';
import { Money } from '@/components/ui/money';
import type { Invoice } from '@/features/invoices';
import { daysLate, dayWords } from './invoice-words';

/** Says that an invoice is past its due day, and by how much. */
export function OverdueBanner({ invoice, now }: { invoice: Invoice; now: Date }) {
  if (invoice.status !== 'overdue') return null;
  const late = daysLate(invoice.dueOn, now);
  return (
    <Callout tone="danger" title={`Overdue by ${late} ${late === 1 ? 'day' : 'days'}`}>
      <Money amount={invoice.amount} currency={invoice.currency} /> was due on {dayWords(invoice.dueOn)}.
      Quote {invoice.number} when you pay.
    </Callout>
  );
}
