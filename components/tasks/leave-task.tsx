'use client';

import { LogOut } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { leaveOwnTask } from '@/forms/tasks';

/** Gives a task to do back, after saying what that means. */
export function LeaveTask({
  taskId,
  campaign,
  counts,
}: {
  taskId: number;
  campaign: string;
  /** How many tasks of the campaign the person has, in whichever state. */
  counts: Record<string, number>;
}) {
  const last = Object.values(counts).reduce((sum, count) => sum + count, 0) === 1;
  const toast = useToast();
  const router = useRouter();
  const meaning = last
    ? `It is your last task of ${campaign}, so you leave the campaign and your seat goes to somebody else. You can join again while there are seats.`
    : `You keep your other tasks of ${campaign}, but this one does not come back.`;
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" icon={LogOut}>
          Leave this task
        </Button>
      }
      title="Leave this task?"
      description={`${meaning} What you prepared is deleted. It costs you nothing.`}
      action="Leave task"
      onConfirm={async () => {
        const result = await leaveOwnTask({ task_id: taskId });
        if (!result.ok) return result.message;
        toast.success(result.value ? `You left ${campaign}` : 'You left the task');
        router.push('/tasks');
      }}
    />
  );
}
