'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { FormDialog } from '@/components/ui/form-dialog';
import { problemOf, type Refusal } from '@/components/ui/refusal';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { assignTransfer } from '@/forms/receipts';

/** Books a transfer on an invoice, or on what an organisation paid ahead. `title` says which transfer. */
export function AssignLine({
  id,
  title,
  guess,
  advertisers,
}: {
  id: number;
  title: string;
  /** The number of an invoice that its text seems to name. */
  guess?: string;
  advertisers: ComboboxOption[];
}) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const [pending, start] = useTransition();
  const save = (values: FormData) =>
    start(async () => {
      const text = (name: string) => String(values.get(name) ?? '').trim() || undefined;
      const result = await assignTransfer({
        id,
        invoice: text('invoice'),
        advertiser_id: text('advertiser_id'),
      });
      if (!result.ok) return setRefused(result);
      setOpen(false);
      toast.success('Transfer assigned', { description: title });
    });
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setRefused(undefined);
      }}
      title="Assign this transfer"
      description={`${title}. What an invoice does not need is added to what its organisation paid ahead. You can undo it.`}
      trigger={
        <Button size="sm" variant="primary" aria-label={`Assign ${title}`}>
          Assign
        </Button>
      }
      action="Assign"
      pending={pending}
      problem={problemOf(refused)}
      onSubmit={save}
    >
      <TextField
        label="Invoice"
        name="invoice"
        optional
        defaultValue={guess}
        maxLength={40}
        hint="Its number, such as FAN-2026-17, or its reference."
        error={refused?.fields.invoice}
      />
      <Combobox
        label="Or an organisation that pays ahead"
        name="advertiser_id"
        optional
        options={advertisers}
        placeholder="Type to search"
        error={refused?.fields.advertiser_id}
      />
    </FormDialog>
  );
}
