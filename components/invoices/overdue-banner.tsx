import { Callout } from '@/components/ui/callout';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { Invoice } from '@/features/invoices';
import { type Company, howToPay } from '@/lib/company';
import { daysLate, dayWords } from './invoice-words';

/** Says that an invoice is past its due day, by how much, and how it is paid; `issuer` is left out for the issuer itself. */
export function OverdueBanner({ invoice, now, issuer }: { invoice: Invoice; now: Date; issuer?: Company }) {
  if (invoice.status !== 'overdue') return null;
  const late = daysLate(invoice.dueOn, now);
  return (
    <Callout tone="danger" title={`Overdue by ${late} ${late === 1 ? 'day' : 'days'}`}>
      <Money amount={invoice.amount} currency={invoice.currency} /> was due on {dayWords(invoice.dueOn)}.{' '}
      {issuer &&
        (issuer.payment.length > 0 ? (
          <>
            <Link href="#payment" className="underline underline-offset-4">
              How to pay
            </Link>{' '}
            is on the invoice. Quote {invoice.number}.
          </>
        ) : (
          howToPay(issuer, invoice)
        ))}
    </Callout>
  );
}
