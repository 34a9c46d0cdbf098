import { TaskText } from '@/components/tasks/task-text';
import { Money } from '@/components/ui/money';
import type { Task } from '@/features/tasks';
import { WithdrawBrief } from './withdraw-brief';

/** The open briefs of a campaign. */
export function BriefList({ briefs, mayEdit }: { briefs: Task[]; mayEdit: boolean }) {
  return (
    <ul className="grid gap-3">
      {briefs.map((brief) => (
        <li key={brief.id} className="grid gap-2 card p-4 text-sm sm:p-5">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <h3 className="min-w-0 break-words font-semibold text-base">{brief.title}</h3>
            <span className="flex items-center gap-3">
              <Money amount={brief.postPayment} currency={brief.campaign.currency} className="font-medium" />
              {mayEdit && <WithdrawBrief id={brief.id} title={brief.title} />}
            </span>
          </div>
          <TaskText text={brief.description} />
          {brief.requirements && (
            <p className="max-w-prose whitespace-pre-wrap break-words text-muted">
              <span className="font-medium text-ink">Requirements: </span>
              {brief.requirements}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
