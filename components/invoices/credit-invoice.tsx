'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { MoneyField } from '@/components/ui/money-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { SelectField, TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { creditInvoiceAction } from '@/forms/invoices';
import { creditReasons, creditReasonWords } from '@/nouns/credit-notes';

interface Creditable {
  id: number;
  number: string;
  status: string;
  amount: number;
  credited: number;
  currency: string;
}

/** Credits an invoice in whole or in part; nothing where nothing of it is left. */
export function CreditInvoice({ invoice }: { invoice: Creditable }) {
  if (invoice.status === 'cancelled' || invoice.credited >= invoice.amount) return null;
  return (
    <Dialog
      title={`Credit ${invoice.number}`}
      description="What is still to be paid of it becomes less. What was paid already is added to the prepaid balance. This cannot be undone."
      trigger={<Button>Credit</Button>}
    >
      <CreditForm invoice={invoice} />
    </Dialog>
  );
}

function CreditForm({ invoice: { id, currency } }: { invoice: Creditable }) {
  const toast = useToast();
  const { form, pending, fields, problem } = useFormAction(creditInvoiceAction, (number) =>
    toast.success(`Credit note ${number} issued`),
  );
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="id" value={id} />
      <MoneyField
        label="Amount"
        name="amount"
        currency={currency}
        optional
        hint="Tax included. Everything that is left of the invoice unless you give one."
        error={fields.amount}
      />
      <SelectField label="Reason" name="reason" required error={fields.reason}>
        {creditReasons.map((reason) => (
          <option key={reason} value={reason}>
            {creditReasonWords[reason]}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label="Note"
        name="note"
        rows={2}
        maxLength={400}
        optional
        hint="Stands on the credit note."
        error={fields.note}
      />
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending}>Issue credit note</SubmitButton>
      </div>
    </form>
  );
}
