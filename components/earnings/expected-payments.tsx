import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import type { ExpectedPayment } from '@/features/earnings';
import { addresses } from '@/nouns/addresses';
import { areMixed, formatMoney } from '@/nouns/money';
import { unpaidLabel } from '@/nouns/status';

/** Accepted tasks that still wait for their money, and when it usually comes. */
export function ExpectedPayments({ payments, now }: { payments: ExpectedPayment[]; now: Date }) {
  const code = areMixed(payments);
  if (payments.length === 0) return null;
  return (
    <Card
      flush
      title={unpaidLabel}
      description="Around a date is when this advertiser usually pays; it is not a promise. Nothing is paid while it is held."
    >
      <ul className="divide-y divide-line border-line border-t text-sm">
        {payments.map((payment) => (
          <li
            key={payment.taskId}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-5"
          >
            <span className="grid min-w-0 gap-0.5">
              <Link
                href={addresses.task(payment.taskId)}
                className="truncate rounded-chip font-medium hover:underline"
              >
                {payment.title}
              </Link>
              <span className="text-muted">
                {payment.campaign}, accepted <Moment at={payment.acceptedAt} />
              </span>
            </span>
            <span className="flex items-baseline gap-6">
              <span className="text-muted">
                <Expected payment={payment} now={now} />
              </span>
              <span className="font-medium tabular-nums">
                {formatMoney(payment.amount, { ...payment, code })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Expected({ payment: { expectedAt: at, heldUntil }, now }: { payment: ExpectedPayment; now: Date }) {
  if (heldUntil) {
    return (
      <>
        Held until <Moment at={heldUntil} format="day" />
      </>
    );
  }
  if (!at) return 'No date yet';
  if (at <= now) return 'Any day now';
  return (
    <>
      Around <Moment at={at} format="day" />
    </>
  );
}
