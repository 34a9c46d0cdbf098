'use client';

import { Trash2 } from 'lucide-react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { withdrawBriefAction } from '@/forms/tasks';

/** Takes a brief back, after asking. */
export function WithdrawBrief({ id, title }: { id: number; title: string }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost" icon={Trash2}>
          Take back
        </Button>
      }
      title={`Take back "${title}"?`}
      description="Whoever joins from now on does not get it. Participants keep the task they have, and it is paid when you accept it."
      action="Take back"
      onConfirm={async () => {
        const result = await withdrawBriefAction({ id });
        if (!result.ok) return result.message;
        toast.success('The brief was taken back');
      }}
    />
  );
}
