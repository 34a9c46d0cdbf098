'use client';

import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { MoneyField } from '@/components/ui/money-field';
import { SelectField, TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { creditInvoiceAction } from '@/forms/invoices';
import { withPoint } from '@/lib/decimal';
import { type CreditReason, creditReasons, creditReasonWords } from '@/nouns/credit-notes';
import { formatMoney, minorDigits } from '@/nouns/money';

interface Creditable {
  id: number;
  number: string;
  status: string;
  uncredited: number;
  currency: string;
}

/** Credits an invoice in whole or in part, and names the sum before it does; nothing where nothing of it is left. */
export function CreditInvoice({ invoice }: { invoice: Creditable }) {
  const { id, number, status, uncredited, currency } = invoice;
  const toast = useToast();
  const all = uncredited.toFixed(minorDigits(currency));
  const [amount, setAmount] = useState(all);
  const [reason, setReason] = useState<CreditReason>(creditReasons[0]);
  const [note, setNote] = useState('');
  const [fields, setFields] = useState<Record<string, string>>({});
  if (status === 'cancelled' || uncredited <= 0) return null;
  const money = (sum: string | number) => formatMoney(sum, { currency, code: true, precise: true });
  const plain = withPoint(amount);
  const sound = Number(plain) > 0 && Number(plain) <= uncredited;
  return (
    <ConfirmDialog
      title={`Credit ${number}`}
      description="What is still to be paid of it becomes less. What was paid already is added to the prepaid balance. This cannot be undone."
      trigger={<Button>Credit</Button>}
      action={sound ? `Credit ${money(plain)}` : 'Credit'}
      onOpenChange={(open) => {
        if (!open) return;
        setAmount(all);
        setNote('');
        setFields({});
      }}
      onConfirm={async () => {
        const result = await creditInvoiceAction({ id, amount: plain, reason, note });
        if (result.ok) {
          toast.success(`Credit note ${result.value} issued`);
          return;
        }
        setFields(result.fields);
        return result.fields.amount || result.fields.note ? '' : result.message;
      }}
    >
      <MoneyField
        label="Amount"
        value={amount}
        onChange={(event) => {
          setAmount(event.currentTarget.value);
          setFields({});
        }}
        currency={currency}
        code
        hint={`Tax included. ${money(uncredited)} is left of this invoice.`}
        error={fields.amount}
      />
      <SelectField
        label="Reason"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as CreditReason)}
      >
        {creditReasons.map((each) => (
          <option key={each} value={each}>
            {creditReasonWords[each]}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label="Note"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        rows={2}
        maxLength={400}
        optional
        hint="Appears on the credit note."
        error={fields.note}
      />
    </ConfirmDialog>
  );
}
