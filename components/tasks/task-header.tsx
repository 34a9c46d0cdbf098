import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Task } from '@/features/tasks';
import { LeaveTask } from './leave-task';
import { originOf } from './task-text';

/** The head of an own task: whose it is, where it stands, and the way out while nothing was sent. */
export function TaskHeader({
  task,
  counts,
}: {
  task: Task;
  /** How many tasks of the campaign the person has, in whichever state. */
  counts: Record<string, number>;
}) {
  return (
    <PageHeader
      title={task.title}
      purpose={originOf(task)}
      breadcrumbs={[{ label: 'Tasks', href: '/tasks' }]}
      badge={<StatusBadge of="task" status={task.status} />}
      action={
        task.status === 'pending' && (
          <LeaveTask taskId={task.id} campaign={task.campaign.name} counts={counts} />
        )
      }
    />
  );
}
