'use client';

import { useId } from 'react';
import { Button, type ButtonProps } from './button';
import { Callout } from './callout';
import { Dialog, DialogClose, type DialogProps } from './dialog';

/**
 * A dialog around one form: its fields, and below them Cancel and the button that sends it. While it is being sent it
 * cannot be sent again. `problem` is what was refused about the whole form, said above the fields.
 */
export function FormDialog({
  action,
  variant = 'primary',
  pending,
  problem,
  onSubmit,
  children,
  ...dialog
}: Omit<DialogProps, 'footer'> & {
  /** The verb of the button. */
  action: string;
  variant?: ButtonProps['variant'];
  pending: boolean;
  problem?: string;
  onSubmit: (values: FormData) => void;
}) {
  const form = useId();
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={form} variant={variant} pending={pending}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) onSubmit(new FormData(event.currentTarget));
        }}
      >
        {problem && <Callout tone="danger">{problem}</Callout>}
        {children}
      </form>
    </Dialog>
  );
}
