import { TaskText } from '@/components/tasks/task-text';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Task } from '@/features/tasks';

/** One of the person's own tasks, in a full view. */
export function TaskCard({ task }: { task: Task }) {
  return (
    <li className="grid content-start gap-4 card p-4 sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 break-words font-semibold text-base">{task.title}</h2>
        <StatusBadge of="task" status={task.status} />
      </div>
      <div className="grid gap-2 whitespace-pre-line break-words text-sm">
        <TaskText text={task.description} brief={task.campaign.description} />
        {task.requirements && <p className="text-muted">{task.requirements}</p>}
      </div>
      {task.rejectReason && (
        <Callout tone="danger" title="Why it was rejected">
          {task.rejectReason}
        </Callout>
      )}
      <dl className="flex flex-wrap justify-between gap-x-6 gap-y-2 border-line border-t pt-3 text-sm">
        <div className="flex gap-2">
          <dt className="text-muted">Pays</dt>
          <dd className="font-medium">
            <Money amount={task.total} currency={task.campaign.currency} />
          </dd>
        </div>
        {task.deadline && (
          <div className="flex gap-2">
            <dt className="text-muted">Deadline</dt>
            <dd className="font-medium">
              <Moment at={task.deadline} format="exact" />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
