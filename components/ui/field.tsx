'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

/** What every labelled control takes besides its own attributes. */
export type FieldLook = {
  label: ReactNode;
  hint?: ReactNode;
  /** The first message is shown; the field is then announced as invalid. */
  error?: string | string[] | undefined;
  /** Adds the word "optional" after the label. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  /** Shown at the right of the label, such as a character count. */
  aside?: ReactNode;
  fieldClassName?: string;
};

/** Label, control, hint and error, tied together for assistive technology. */
export function Field({
  label,
  hint,
  error,
  optional,
  labelHidden,
  aside,
  fieldClassName,
  children,
}: FieldLook & { children: ReactNode }) {
  return (
    <BaseField.Root invalid={hasError(error)} className={cn('grid content-start gap-1.5', fieldClassName)}>
      <div className={cn('flex items-baseline justify-between gap-3', labelHidden && 'sr-only')}>
        <BaseField.Label className="font-medium text-ink text-sm">
          {label}
          {optional && <span className="font-normal text-muted"> (optional)</span>}
        </BaseField.Label>
        {aside && <span className="text-muted text-xs tabular-nums">{aside}</span>}
      </div>
      {children}
      <FieldNotes label={label} hint={hint} error={error} />
    </BaseField.Root>
  );
}

/** What is wrong as a sentence: what only says "must be ..." or "is ..." is said of the field. */
function spoken(label: ReactNode, message: string | undefined): string | undefined {
  if (!message) return undefined;
  const bare = typeof label !== 'string' || !/^(must|is|are|has|have|cannot|names)\b/i.test(message);
  const said = bare ? message : `${label} ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}

/** Hint and error lines under a control; must live inside a `BaseField.Root`. */
export function FieldNotes({
  label,
  hint,
  error,
}: Pick<FieldLook, 'hint' | 'error'> & { label?: ReactNode }) {
  const message = spoken(label, Array.isArray(error) ? error[0] : error);
  return (
    <>
      {message && (
        <BaseField.Error match className="flex items-start gap-1.5 text-red-ink text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
          {message}
        </BaseField.Error>
      )}
      {hint && <BaseField.Description className="text-muted text-sm">{hint}</BaseField.Description>}
    </>
  );
}

/** Whether an `error` prop carries a message. */
export function hasError(error: FieldLook['error']): boolean {
  return Array.isArray(error) ? error.length > 0 : Boolean(error);
}
