import { cn } from '@/components/ui/cn';
import { CurrentInView } from '@/components/ui/current-in-view';
import { Link } from '@/components/ui/link';
import { StepLabel, StepMark, StepNow, stepLook } from '@/components/ui/step-mark';
import { stepHref, type WizardStep, wizardSteps } from './wizard-steps';

/** The steps of a campaign as links: the one that is open, those that are complete, those that lack something. */
export function StepNav({
  id,
  current,
  lacking,
  opened,
  review = true,
}: {
  /** Absent while the campaign has not been started: then only the first step is there. */
  id?: number;
  current: WizardStep;
  /** The fields that are still missing. */
  lacking: string[];
  /** The steps somebody has seen; all of them where it is left out. */
  opened?: readonly string[];
  /** Only drafts end with the review. */
  review?: boolean;
}) {
  const shown = wizardSteps.filter(({ step }) => step !== 'review' || review);
  const at = shown.findIndex(({ step }) => step === current);
  return (
    <nav
      aria-label="Steps"
      // Without links in it, a phone's keyboard could not scroll it.
      tabIndex={id ? undefined : 0}
      className="relative -mx-1 overflow-x-auto px-1 [scrollbar-width:none]"
    >
      <ol className="flex min-w-max sm:gap-1">
        {shown.map(({ step, label, fields }, index) => {
          const lacks = fields.some((field) => lacking.includes(field));
          const open = step === current;
          const done = id !== undefined && !lacks && step !== 'review' && (opened?.includes(step) ?? true);
          const inside = (
            <>
              <StepMark number={index + 1} open={open} done={done} />
              <StepLabel>{label}</StepLabel>
              {done && <span className="sr-only">, done</span>}
              {id && lacks && <span className="sr-only">, not complete</span>}
            </>
          );
          return (
            <li key={step}>
              {id ? (
                <Link
                  href={stepHref(id, step)}
                  aria-current={open ? 'step' : undefined}
                  className={cn(stepLook(open), 'hover:bg-sunken hover:text-ink')}
                >
                  {inside}
                </Link>
              ) : (
                <span aria-current={open ? 'step' : undefined} className={stepLook(open)}>
                  {inside}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <StepNow number={at + 1} of={shown.length}>
        {shown[at]?.label ?? ''}
      </StepNow>
      <CurrentInView at={current} />
    </nav>
  );
}
