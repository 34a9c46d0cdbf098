'use client';

import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { appealTaskAction } from '@/forms/tasks';

/** Appeals a rejection, which goes once. */
export function AppealTask({ taskId, advertiser }: { taskId: number; advertiser: string }) {
  const [statement, setStatement] = useState('');
  const toast = useToast();
  return (
    <ConfirmDialog
      trigger={<Button>Appeal</Button>}
      title="Appeal this rejection?"
      description={`An administrator decides, who does not belong to ${advertiser}. The money stays reserved until then. You can appeal a rejection once.`}
      action="Send the appeal"
      tone="primary"
      onConfirm={async () => {
        const result = await appealTaskAction({ task_id: taskId, statement });
        if (!result.ok) return Object.values(result.fields)[0] ?? result.message;
        toast.success('Appeal sent');
      }}
    >
      <TextAreaField
        label="Why the rejection is wrong"
        hint={`Administrators and ${advertiser} see this.`}
        rows={4}
        maxLength={1000}
        value={statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
