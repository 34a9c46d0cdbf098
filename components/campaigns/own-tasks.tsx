import { ArrowRight } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Task } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';

/** The reader's own tasks in a campaign they joined. */
export function OwnTasks({ tasks, currency }: { tasks: readonly Task[]; currency: string }) {
  return (
    <section aria-labelledby="own-tasks" className="grid gap-3">
      <h2 id="own-tasks" className="text-lg">
        Your tasks here
      </h2>
      <ul className="max-w-prose divide-y divide-line card text-sm">
        {tasks.map((task) => (
          <li key={task.id}>
            <Link
              href={addresses.task(task.id)}
              className="group flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-3 hover:bg-sunken/50"
            >
              <span className="min-w-0 flex-1 break-words font-medium">{task.title}</span>
              <Money
                amount={task.total > 0 ? task.total : task.postPayment}
                currency={currency}
                className="font-medium"
              />
              <span className="flex w-full items-center justify-between gap-3">
                <StatusBadge of="task" status={task.status} />
                <span className="flex items-center gap-2 text-muted text-xs">
                  {task.status === 'pending' && (
                    <>
                      Due <Moment at={task.deadline} format="due" />
                    </>
                  )}
                  <ArrowRight
                    aria-hidden="true"
                    strokeWidth={1.75}
                    className="size-4 transition-[translate] group-hover:translate-x-0.5"
                  />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
