'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { ButtonProps } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/text-field';
import { reasonText } from '@/nouns/reasons';

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
  /** What else is asked, before the reasons. */
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
      initialFocus={presets.length > 0 ? first : undefined}
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
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">{legend}</legend>
        {presets.map((each, index) => (
          <label
            key={each}
            className="flex items-start gap-2.5 rounded-control border border-line px-3 py-2 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              ref={index === 0 ? first : undefined}
              type="checkbox"
              name="preset"
              className="mt-0.5 size-4 shrink-0 accent-(--color-primary)"
              checked={ticked.includes(each)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setTicked((before) =>
                  checked ? [...before, each] : before.filter((other) => other !== each),
                );
              }}
            />
            <span className="min-w-0 break-words">{each}</span>
          </label>
        ))}
      </fieldset>
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
