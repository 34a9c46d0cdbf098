'use client';

import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { MoneyField } from '@/components/ui/money-field';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
import { refundAction, topUpAction } from '@/forms/prepaid';
import type { PrepaidKind } from '@/nouns/prepaid';

const words = {
  top_up: {
    title: 'Record a top-up',
    description: 'The organisation’s cover grows by it at once, and it is told.',
    trigger: 'Top up',
    action: 'Record top-up',
    done: 'Top-up recorded',
    send: topUpAction,
  },
  refund: {
    title: 'Record a refund',
    description: 'At most what is prepaid and free. The organisation is told.',
    trigger: 'Refund',
    action: 'Record refund',
    done: 'Refund recorded',
    send: refundAction,
  },
} as const;

/** Records a transfer from an organisation, or back to it, as the bank has it. */
export function TransferDialog({
  kind,
  advertiserId,
  currency,
  today,
}: {
  kind: PrepaidKind;
  advertiserId: number;
  currency: string;
  /** The UTC day. */
  today: string;
}) {
  const toast = useToast();
  const { title, description, trigger, action, done, send } = words[kind];
  const { dialog, fields } = useFormDialog(
    (values) => {
      const text = (name: string) => String(values.get(name) ?? '');
      return send({
        advertiser_id: advertiserId,
        amount: text('amount'),
        reference: text('reference'),
        value_date: text('value_date'),
        note: text('note'),
      });
    },
    () => toast.success(done),
  );

  return (
    <FormDialog
      {...dialog}
      title={title}
      description={description}
      trigger={<Button variant={kind === 'top_up' ? 'primary' : undefined}>{trigger}</Button>}
      action={action}
    >
      <MoneyField label="Amount" name="amount" currency={currency} error={fields.amount} />
      <TextField
        label="Bank reference"
        name="reference"
        hint="As the statement of the bank names the transfer. Each is recorded once."
        error={fields.reference}
      />
      <TextField
        label="Value date"
        name="value_date"
        type="date"
        max={today}
        defaultValue={today}
        error={fields.value_date}
      />
      <TextAreaField label="Note" name="note" optional rows={2} error={fields.note} />
    </FormDialog>
  );
}
