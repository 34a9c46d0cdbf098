import { Check } from 'lucide-react';
import { cn } from './cn';

/** How a step of a form looks in the row of its steps. */
export const stepLook = (open: boolean) =>
  cn(
    'flex h-9 items-center justify-center gap-2 rounded-control px-2.5 font-medium text-sm pointer-coarse:h-11 pointer-coarse:min-w-11',
    open ? 'bg-sunken text-ink' : 'text-muted',
  );

/** The words of a step: on phones, where numbers alone fit beside each other, `StepNow` says those of the open one. */
export function StepLabel({ children }: { children: string }) {
  return <span className="max-sm:sr-only">{children}</span>;
}

/** On phones, under the numbers: which step is open. */
export function StepNow({ number, of, children }: { number: number; of: number; children: string }) {
  return (
    <p aria-hidden="true" className="px-2.5 pt-1 text-sm sm:hidden">
      <span className="text-muted tabular-nums">
        {number} of {of}
      </span>{' '}
      <span className="font-medium">{children}</span>
    </p>
  );
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
