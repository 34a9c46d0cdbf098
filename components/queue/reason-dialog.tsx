'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextAreaField } from '@/components/ui/text-field';

/** Asks why something is refused: a reason to choose, and a note, both told to the person. */
export function ReasonDialog({
  title,
  description,
  action,
  presets,
  open,
  onOpenChange,
  onConfirm,
  problem,
  pending,
}: {
  title: string;
  description: string;
  /** The verb of the button. */
  action: string;
  presets: string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: (reason: string) => void;
  problem?: string;
  pending: boolean;
}) {
  const [preset, setPreset] = useState<string>();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const reason = [preset, note.trim()].filter(Boolean).join(' ');

  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      action={action}
      variant="danger"
      pending={pending}
      problem={problem}
      onSubmit={() => {
        setMissing(reason === '');
        if (reason !== '') onConfirm(reason);
      }}
    >
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">What is missing</legend>
        {presets.map((each) => (
          <label
            key={each}
            className="flex items-start gap-2.5 rounded-control border border-line px-3 py-2 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="preset"
              className="mt-0.5 size-4 shrink-0 accent-(--color-primary)"
              checked={preset === each}
              onChange={() => setPreset(each)}
            />
            <span className="min-w-0 break-words">{each}</span>
          </label>
        ))}
      </fieldset>
      <TextAreaField
        label="Note"
        optional={preset !== undefined}
        hint="Told to the person together with the reason."
        rows={2}
        maxLength={300}
        value={note}
        error={missing && reason === '' ? 'Choose a reason or write a note.' : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
