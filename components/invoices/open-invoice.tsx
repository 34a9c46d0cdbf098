import { Callout } from '@/components/ui/callout';
import type { Invoice } from '@/features/invoices';
import type { Company } from '@/nouns/company';
import { formatMoney } from '@/nouns/money';
import { PaymentUnset } from './how-to-pay';
import { PayFromPrepaid, SettleInvoice } from './settle-invoice';

/** What an administrator does about an invoice that is not paid yet. */
export function OpenInvoice({
  invoice,
  issuer,
}: {
  invoice: Invoice & { payable: boolean };
  issuer: Company;
}) {
  if (invoice.status !== 'pending' && invoice.status !== 'overdue') return null;
  const amount = formatMoney(invoice.open, { currency: invoice.currency, code: true, precise: true });
  return (
    <>
      <PaymentUnset issuer={issuer} invoice={invoice} />
      <Callout
        title={`${amount} is to be paid`}
        action={
          <div className="flex flex-wrap gap-2">
            <PayFromPrepaid invoice={invoice} />
            <SettleInvoice invoice={invoice} amount={amount} />
          </div>
        }
      />
    </>
  );
}
