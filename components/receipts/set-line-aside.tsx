'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
import { setTransferAside, undoTransfer } from '@/forms/receipts';

/** Sets a transfer aside that is nobody's here, with a reason. */
export function SetLineAside({ id, title }: { id: number; title: string }) {
  const toast = useToast();
  const { dialog, fields } = useFormDialog(
    (values) => setTransferAside({ id, reason: String(values.get('reason') ?? '') }),
    () => toast.success('Transfer set aside', { description: title }),
  );
  return (
    <FormDialog
      {...dialog}
      title="Set this transfer aside"
      description={`${title}. Nothing is booked. You can undo it.`}
      trigger={
        <Button size="sm" aria-label={`Set aside ${title}`}>
          Set aside
        </Button>
      }
      action="Set aside"
    >
      <TextAreaField
        label="Reason"
        name="reason"
        rows={2}
        maxLength={400}
        hint="Such as: sent to us by mistake, and sent back."
        error={fields.reason}
      />
    </FormDialog>
  );
}

/** Takes back what was done with a transfer; asks first. */
export function UndoLine({ id, title, booked }: { id: number; title: string; booked: boolean }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      title="Undo this?"
      description={
        booked
          ? `${title} waits to be assigned again. Its invoice is open again by what it paid, and what it added to the prepaid balance is taken off.`
          : `${title} waits to be assigned again.`
      }
      action="Undo"
      trigger={
        <Button size="sm" aria-label={`Undo ${title}`}>
          Undo
        </Button>
      }
      onConfirm={async () => {
        const result = await undoTransfer({ id });
        if (!result.ok) return result.message;
        toast.success('Undone', { description: title });
      }}
    />
  );
}
