import { Callout } from '@/components/ui/callout';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { Invoice } from '@/features/invoices';
import { daysLate, dayWords } from './invoice-words';

/** Says that an invoice is past its due day, by how much, and how it is paid; `payable` leads whoever pays it to how. */
export function OverdueBanner({
  invoice,
  now,
  payable = false,
}: {
  invoice: Invoice;
  now: Date;
  payable?: boolean;
}) {
  if (invoice.status !== 'overdue') return null;
  const late = daysLate(invoice.dueOn, now);
  return (
    <Callout tone="danger" title={`Overdue by ${late} ${late === 1 ? 'day' : 'days'}`}>
      <Money amount={invoice.open} currency={invoice.currency} /> was due on {dayWords(invoice.dueOn)}.{' '}
      {payable && (
        <>
          <Link href="#payment" className="underline underline-offset-4">
            How to pay
          </Link>{' '}
          is on the invoice.
        </>
      )}
    </Callout>
  );
}
