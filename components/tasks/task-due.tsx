import { CircleAlert, Clock } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { Moment } from '@/components/ui/moment';

const soonMs = 24 * 60 * 60 * 1000;

/** When a task to do is due: calm, urgent within a day, and plainly over afterwards. */
export function TaskDue({
  task: { opensAt, deadline, window },
  now,
}: {
  task: { opensAt: Date; deadline: Date; window: 'early' | 'open' | 'over' };
  now: Date;
}) {
  if (window === 'early') {
    return (
      <span className="text-muted">
        Opens <Moment at={opensAt} format="due" />
      </span>
    );
  }
  const over = window === 'over';
  const soon = !over && deadline.getTime() - now.getTime() < soonMs;
  const Icon = over ? CircleAlert : Clock;
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5',
        over ? 'text-red-ink' : soon && 'font-medium text-amber-ink',
      )}
    >
      {(over || soon) && <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />}
      <span>
        {over && 'Overdue, ended '}
        <Moment at={deadline} format="due" />
      </span>
    </span>
  );
}
