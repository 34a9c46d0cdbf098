import { Camera, CircleCheck, Eye } from 'lucide-react';
import { formatMoney } from '@/nouns/money';

/** A task of a campaign; `status` is the viewer's own, absent for strangers. */
export interface TaskRow {
  key: string;
  description: string;
  fuel: number;
  status?: 'open' | 'received' | 'accepted';
}

const states = {
  open: { icon: Camera, word: 'To do', look: 'text-muted' },
  received: { icon: Eye, word: 'In review', look: 'text-blue-ink' },
  accepted: { icon: CircleCheck, word: 'Accepted', look: 'text-green-ink' },
};

/** The tasks of a campaign in the creator's order, each with what it costs and how far the viewer is. */
export function TaskList({ tasks }: { tasks: TaskRow[] }) {
  return (
    <ol className="grid gap-3">
      {tasks.map((task, index) => {
        const state = task.status && states[task.status];
        return (
          <li
            key={task.key}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-3 text-sm"
          >
            <span
              aria-hidden="true"
              className="grid size-6 place-items-center rounded-full bg-sunken font-medium text-xs tabular-nums"
            >
              {index + 1}
            </span>
            <span className="grid gap-0.5 pt-0.5">
              <span>{task.description || task.key}</span>
              <span className="text-muted text-xs">{formatMoney(task.fuel, { currency: 'FUEL' })}</span>
            </span>
            {state && (
              <span className={`flex items-center gap-1 pt-0.5 font-medium text-xs ${state.look}`}>
                <state.icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
                {state.word}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
