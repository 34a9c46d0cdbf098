import { type ReactNode, useId } from 'react';
import { cn } from './cn';

/** Words in a sentence that open what they mean, in a panel the browser itself opens and closes. */
export function Explain({ words, title, children }: { words: string; title: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={cn(
          'inline cursor-pointer rounded-chip text-accent-ink underline decoration-accent/40 underline-offset-4',
          'hover:decoration-accent',
        )}
      >
        {words}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className="m-auto w-[calc(100%-2rem)] max-w-sm rounded-card border border-line bg-raised p-5 text-ink text-sm shadow-float backdrop:bg-backdrop"
      >
        <h2 className="mb-2 font-semibold text-base">{title}</h2>
        <div className="grid gap-2">{children}</div>
      </div>
    </>
  );
}
