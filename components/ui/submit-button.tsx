'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/** A submit button of a form with an action; it shows the spinner while that form is being sent, of several the one pressed. */
export function SubmitButton({ pending, variant = 'primary', ...rest }: ButtonProps) {
  const status = useFormStatus();
  const sending = pending ?? status.pending;
  const { name, value } = rest;
  const other = name !== undefined && status.pending && status.data.get(name) !== value;
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      pending={sending && !other}
      waiting={sending && other}
    />
  );
}
