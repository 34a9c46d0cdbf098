'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { MoneyField } from '@/components/ui/money-field';
import { problemOf, type Refusal } from '@/components/ui/refusal';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
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
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const [pending, start] = useTransition();
  const { title, description, trigger, action, done, send } = words[kind];

  const save = (values: FormData) =>
    start(async () => {
      const text = (name: string) => String(values.get(name) ?? '');
      const result = await send({
        advertiser_id: advertiserId,
        amount: text('amount'),
        reference: text('reference'),
        value_date: text('value_date'),
        note: text('note'),
      });
      if (!result.ok) return setRefused(result);
      setOpen(false);
      setRefused(undefined);
      toast.success(done);
    });

  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setRefused(undefined);
      }}
      title={title}
      description={description}
      trigger={<Button variant={kind === 'top_up' ? 'primary' : undefined}>{trigger}</Button>}
      action={action}
      pending={pending}
      problem={problemOf(refused)}
      onSubmit={save}
    >
      <MoneyField label="Amount" name="amount" currency={currency} error={refused?.fields.amount} />
      <TextField
        label="Bank reference"
        name="reference"
        hint="As the statement of the bank names the transfer. Each is recorded once."
        error={refused?.fields.reference}
      />
      <TextField
        label="Value date"
        name="value_date"
        type="date"
        max={today}
        defaultValue={today}
        error={refused?.fields.value_date}
      />
      <TextAreaField label="Note" name="note" optional rows={2} error={refused?.fields.note} />
    </FormDialog>
  );
}
