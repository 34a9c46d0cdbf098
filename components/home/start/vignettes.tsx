import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { StatusBadge } from '@/components/ui/status-badge';

/** A drawing of a piece of the product; its figures are an example and say so. */
function Vignette({
  title,
  className,
  children,
}: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <figure className={cn('card text-sm shadow-float', className)}>
      <figcaption className="flex items-center justify-between gap-3 border-line border-b px-4 py-2.5 text-muted text-xs">
        <span>{title}</span>
        <span>Example</span>
      </figcaption>
      <div className="p-4">{children}</div>
    </figure>
  );
}

const steps = [
  { name: 'Post with #ryebread', state: 'paid' as const, amount: '$30.00' },
  { name: 'Story from the bakery', state: 'under_review' as const, amount: '$25.00' },
  { name: 'Photo at the counter', state: 'pending' as const, amount: '$12.50' },
];

/** An influencer's tasks with what each pays. */
export function TaskVignette() {
  return (
    <Vignette title="My tasks">
      <ul className="grid grid-cols-1 gap-4">
        {steps.map((step) => (
          <li key={step.name} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5">
            <span className="truncate font-medium">{step.name}</span>
            <span className="text-right tabular-nums">{step.amount}</span>
            <StatusBadge of="task" status={step.state} />
          </li>
        ))}
      </ul>
    </Vignette>
  );
}

const views = [38, 44, 41, 52, 61, 58, 70, 66, 74, 83, 79, 92, 88, 97];

/** Two weeks of views as bars. */
export function ViewsVignette() {
  return (
    <Vignette title="Views a day, two weeks">
      <div className="flex h-28 items-end gap-1.5">
        {views.map((value, index) => (
          <span
            key={value}
            className={cn(
              'flex-1 rounded-t-[3px]',
              index === views.length - 1 ? 'bg-accent' : 'bg-accent/30',
            )}
            style={{ height: `${value}%` }}
          />
        ))}
      </div>
      <div className="mt-3 flex justify-between border-line border-t pt-3 tabular-nums">
        <span className="text-muted">Paused at the budget, not after it</span>
        <span className="font-medium">$50.00 of $50.00</span>
      </div>
    </Vignette>
  );
}
