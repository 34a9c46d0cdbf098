'use client';

import { useState, useTransition } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { problemOf, type Refusal } from '@/components/ui/refusal';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { setTransferAside, undoTransfer } from '@/forms/receipts';

/** Sets a transfer aside that is nobody's here, with a reason. */
export function SetLineAside({ id, title }: { id: number; title: string }) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const [pending, start] = useTransition();
  const save = (values: FormData) =>
    start(async () => {
      const result = await setTransferAside({ id, reason: String(values.get('reason') ?? '') });
      if (!result.ok) return setRefused(result);
      setOpen(false);
      toast.success('Transfer set aside', { description: title });
    });
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setRefused(undefined);
      }}
      title="Set this transfer aside"
      description={`${title}. Nothing is booked. You can undo it.`}
      trigger={
        <Button size="sm" aria-label={`Set aside ${title}`}>
          Set aside
        </Button>
      }
      action="Set aside"
      pending={pending}
      problem={problemOf(refused)}
      onSubmit={save}
    >
      <TextAreaField
        label="Reason"
        name="reason"
        rows={2}
        maxLength={400}
        hint="Such as: sent to us by mistake, and sent back."
        error={refused?.fields.reason}
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
