'use client';

import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { ButtonProps } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/text-field';
import { reasonText } from '@/nouns/reasons';
import { TickList } from './tick-list';

/** Asks why something is refused: reasons to tick, and a note, all told to the person. */
export function ReasonDialog({
  title,
  description,
  action,
  variant = 'danger',
  legend = 'What is missing',
  presets,
  open,
  onOpenChange,
  onConfirm,
  problem,
  pending,
  initialFocus,
  children,
}: {
  title: string;
  /** Who is told, and what they can do then. */
  description: ReactNode;
  /** The verb of the button. */
  action: string;
  variant?: ButtonProps['variant'];
  /** What the reasons are. */
  legend?: string;
  presets: string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: (reason: string) => void;
  problem?: string;
  pending: boolean;
  /** What else is asked, before the reasons, and where to begin then. */
  initialFocus?: RefObject<HTMLInputElement | null>;
  children?: ReactNode;
}) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const reason = reasonText({ reasons: presets.filter((each) => ticked.includes(each)), note });

  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      initialFocus={initialFocus ?? (presets.length > 0 ? first : undefined)}
      action={action}
      variant={variant}
      pending={pending}
      problem={problem}
      onSubmit={() => {
        setMissing(reason === '');
        if (reason !== '') onConfirm(reason);
      }}
    >
      {children}
      <TickList
        legend={legend}
        name="preset"
        options={presets.map((text) => ({ key: text, text }))}
        ticked={ticked}
        onTicked={setTicked}
        first={first}
      />
      <TextAreaField
        label="Note"
        optional={ticked.length > 0}
        hint="The person sees this with the reasons."
        rows={2}
        maxLength={300}
        value={note}
        error={missing && reason === '' ? 'Tick a reason or write a note.' : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
