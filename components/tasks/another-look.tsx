'use client';

import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { askForAnotherLookAction } from '@/forms/tasks';

/** Asks those who rejected a task to look at it again, which goes once. */
export function AnotherLook({ taskId, advertiser }: { taskId: number; advertiser: string }) {
  const [note, setNote] = useState('');
  const toast = useToast();
  return (
    <ConfirmDialog
      trigger={<Button>Ask for another look</Button>}
      title="Ask for another look?"
      description={`We tell ${advertiser} that you ask. They can open the task again. You can ask once.`}
      action="Ask for another look"
      tone="primary"
      onConfirm={async () => {
        const result = await askForAnotherLookAction({ task_id: taskId, note });
        if (!result.ok) return Object.values(result.fields)[0] ?? result.message;
        toast.success('Asked for another look');
      }}
    >
      <TextAreaField
        label="What should they look at"
        optional
        hint={`${advertiser} sees this.`}
        rows={3}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
