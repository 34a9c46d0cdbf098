'use client';

import { Button } from '@/components/ui/button';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
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
  const { dialog, fields } = useFormDialog(
    (values) => {
      const text = (name: string) => String(values.get(name) ?? '').trim() || undefined;
      return assignTransfer({ id, invoice: text('invoice'), advertiser_id: text('advertiser_id') });
    },
    () => toast.success('Transfer assigned', { description: title }),
  );
  return (
    <FormDialog
      {...dialog}
      title="Assign this transfer"
      description={`${title}. What an invoice does not need is added to what its organisation paid ahead. You can undo it.`}
      trigger={
        <Button size="sm" variant="primary" aria-label={`Assign ${title}`}>
          Assign
        </Button>
      }
      action="Assign"
    >
      <TextField
        label="Invoice"
        name="invoice"
        optional
        defaultValue={guess}
        maxLength={40}
        hint="Its number, such as FAN-2026-17, or its reference."
        error={fields.invoice}
      />
      <Combobox
        label="Or an organisation that pays ahead"
        name="advertiser_id"
        optional
        options={advertisers}
        placeholder="Type to search"
        error={fields.advertiser_id}
      />
    </FormDialog>
  );
}
