import { Check } from 'lucide-react';
import { cn } from './cn';

/** How a step of a form looks in the row of its steps. */
export const stepLook = (open: boolean) =>
  cn(
    'flex h-9 items-center justify-center gap-2 rounded-control px-2.5 font-medium text-sm pointer-coarse:h-11 pointer-coarse:min-w-11',
    open ? 'bg-sunken text-ink' : 'text-muted',
  );

/** The words of a step: on phones, where all do not fit beside each other, those of the open one alone. */
export function StepLabel({ open, children }: { open: boolean; children: string }) {
  return <span className={cn(!open && 'max-sm:sr-only')}>{children}</span>;
}

/** The number of a step in a circle, or a tick once it is complete. */
export function StepMark({ number, open, done }: { number: number; open: boolean; done: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'grid size-5 shrink-0 place-items-center rounded-full border text-xs tabular-nums',
        open && 'border-accent bg-accent-soft text-accent-ink',
        !open && (done ? 'border-transparent bg-green-soft text-green-ink' : 'border-line-strong'),
      )}
    >
      {done && !open ? <Check className="size-3" strokeWidth={2.5} /> : number}
    </span>
  );
}
