import { CircleHelp } from 'lucide-react';
import { buttonStyle } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

/** How the score works, in a panel the browser itself opens and closes. */
export function ScoreHelp() {
  return (
    <>
      <button
        type="button"
        popoverTarget="score-help"
        className={cn(buttonStyle({ variant: 'secondary' }), '[anchor-name:--score-help]')}
      >
        <CircleHelp aria-hidden="true" className="size-4" strokeWidth={1.75} />
        How the score works
      </button>
      <div
        id="score-help"
        popover="auto"
        className="m-auto w-[calc(100%-2rem)] max-w-sm rounded-card border border-line bg-raised p-5 text-ink text-sm shadow-float backdrop:bg-backdrop"
      >
        <h2 className="mb-2 font-semibold text-base">How the score works</h2>
        <ul className="grid list-disc gap-1.5 pl-4">
          <li>Every accepted task is worth 100 points, and a paid one stays accepted.</li>
          <li>Equal scores share a rank, and the next rank is left out.</li>
          <li>Among equals, more likes, comments and shares stand first.</li>
          <li>A period counts the tasks that were accepted in it.</li>
          <li>A country shows only people whose profile is public.</li>
        </ul>
      </div>
    </>
  );
}
