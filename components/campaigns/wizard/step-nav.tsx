import { Check } from 'lucide-react';
import Link from 'next/link';
import { cn } from '@/components/ui/cn';
import { CurrentInView } from '@/components/ui/current-in-view';
import { stepHref, type WizardStep, wizardSteps } from './wizard-steps';

/** The steps of a campaign as links: the one that is open, those that are complete, those that lack something. */
export function StepNav({
  id,
  current,
  lacking,
  review = true,
}: {
  /** Absent while the campaign has not been started: then only the first step is there. */
  id?: number;
  current: WizardStep;
  /** The fields that are still missing. */
  lacking: string[];
  /** Only drafts end with the review. */
  review?: boolean;
}) {
  return (
    <nav
      aria-label="Steps"
      // Without links in it, a phone's keyboard could not scroll it.
      tabIndex={id ? undefined : 0}
      className="-mx-1 overflow-x-auto px-1 [scrollbar-width:none]"
    >
      <ol className="flex min-w-max gap-1">
        {wizardSteps.map(({ step, label, fields }, index) => {
          if (step === 'review' && !review) return null;
          const lacks = fields.some((field) => lacking.includes(field));
          const open = step === current;
          const inside = (
            <>
              <span
                aria-hidden="true"
                className={cn(
                  'grid size-5 place-items-center rounded-full border text-xs tabular-nums',
                  open ? 'border-accent bg-accent-soft text-accent-ink' : 'border-line-strong',
                  id &&
                    !lacks &&
                    step !== 'review' &&
                    !open &&
                    'border-transparent bg-green-soft text-green-ink',
                )}
              >
                {id && !lacks && step !== 'review' && !open ? (
                  <Check className="size-3" strokeWidth={2.5} />
                ) : (
                  index + 1
                )}
              </span>
              {label}
              {id && lacks && <span className="sr-only">, not complete</span>}
            </>
          );
          const look = cn(
            'flex h-9 items-center gap-2 rounded-control px-2.5 font-medium text-sm pointer-coarse:h-11',
            open ? 'bg-sunken text-ink' : 'text-muted',
          );
          return (
            <li key={step}>
              {id ? (
                <Link
                  href={stepHref(id, step)}
                  aria-current={open ? 'step' : undefined}
                  className={cn(look, 'hover:bg-sunken hover:text-ink')}
                >
                  {inside}
                </Link>
              ) : (
                <span aria-current={open ? 'step' : undefined} className={look}>
                  {inside}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <CurrentInView at={current} />
    </nav>
  );
}
