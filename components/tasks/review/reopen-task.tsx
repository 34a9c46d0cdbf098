'use client';

import { type ReactElement, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { SelectField, TextAreaField } from '@/components/ui/text-field';

/** Gives a rejected task back to its person: how long they have, and what to do better. */
export function ReopenTask({
  person,
  trigger,
  onConfirm,
}: {
  person: string;
  trigger: ReactElement;
  onConfirm: (days: number | undefined, reason: string | undefined) => void;
}) {
  const [days, setDays] = useState('');
  const [note, setNote] = useState('');
  return (
    <ConfirmDialog
      title={`Give ${person} another try?`}
      description="They can correct what they sent and send it again."
      action="Reopen"
      tone="primary"
      trigger={trigger}
      onConfirm={async () => onConfirm(days ? Number(days) : undefined, note.trim() || undefined)}
    >
      <SelectField label="Time" value={days} onChange={(event) => setDays(event.currentTarget.value)}>
        <option value="">As before, or the campaign's hours once that has passed</option>
        <option value="1">1 day from now</option>
        <option value="3">3 days from now</option>
        <option value="7">7 days from now</option>
      </SelectField>
      <TextAreaField
        label="Note"
        optional
        hint="The person sees this."
        rows={2}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
