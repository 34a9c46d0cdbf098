'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './button';
import { cn } from './cn';
import { StepLabel, StepMark, StepNow, stepLook } from './step-mark';

/** A part of a long form. */
export interface FormStep {
  label: string;
  content: ReactNode;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Shows a form a step at a time. Every step stays in the page, so that nothing typed is lost and the form is sent as
 * one; going on asks the browser whether the step is complete, and a refusal leads to the first step it is about.
 */
export function FormSteps({
  steps,
  refused,
  submit,
}: {
  steps: readonly FormStep[];
  /** What is wrong with each field; a new object for each answer. */
  refused: Record<string, string>;
  /** What the last step ends with. */
  submit: ReactNode;
}) {
  const [at, setAt] = useState(0);
  const parts = useRef<(HTMLElement | null)[]>([]);
  const nav = useRef<HTMLElement>(null);
  const last = steps.length - 1;
  const current = Math.min(at, last);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer moves, nothing else does
  useLayoutEffect(() => {
    const first = parts.current.findIndex((part) =>
      part?.querySelector('[aria-invalid="true"], [data-invalid]'),
    );
    if (first >= 0) setAt(first);
  }, [refused]);

  // The form puts the focus on what was refused itself, but cannot while the step is hidden.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer asks for it as well
  useEffect(() => {
    parts.current[current]
      ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')
      ?.focus();
  }, [current, refused]);

  function open(index: number): void {
    flushSync(() => setAt(index));
    parts.current[index]?.focus({ preventScroll: true });
    nav.current?.scrollIntoView({ block: 'nearest' });
  }

  /** Opens a step; on the way forward the first one that lacks something is opened instead. */
  function go(index: number): void {
    for (let step = current; step < index; step++) {
      const fields = [...(parts.current[step]?.querySelectorAll<Field>('input, textarea, select') ?? [])];
      const lacking = fields.find((field) => !field.checkValidity());
      if (!lacking) continue;
      open(step);
      lacking.reportValidity();
      return;
    }
    open(index);
  }

  return (
    <>
      <nav
        ref={nav}
        aria-label="Steps"
        className="-mx-1 scroll-mt-20 overflow-x-auto px-1 [scrollbar-width:none]"
      >
        <ol className="flex min-w-max sm:gap-1">
          {steps.map(({ label }, index) => (
            <li key={label}>
              <button
                type="button"
                aria-current={index === current ? 'step' : undefined}
                className={cn(stepLook(index === current), 'cursor-pointer hover:bg-sunken hover:text-ink')}
                onClick={() => go(index)}
              >
                <StepMark number={index + 1} open={index === current} done={index < current} />
                <StepLabel>{label}</StepLabel>
              </button>
            </li>
          ))}
        </ol>
        <StepNow number={current + 1} of={steps.length}>
          {steps[current]?.label ?? ''}
        </StepNow>
      </nav>
      {steps.map(({ label, content }, index) => (
        <section
          key={label}
          ref={(node) => {
            parts.current[index] = node;
          }}
          aria-label={label}
          tabIndex={-1}
          hidden={index !== current}
          className="grid gap-6 outline-none [&[hidden]]:hidden"
        >
          {content}
        </section>
      ))}
      <div className="flex flex-wrap gap-2">
        {current > 0 && <Button onClick={() => go(current - 1)}>Back</Button>}
        {current < last && (
          // Enter in a field presses the first submit button of the form, and this is it until the last step.
          <Button
            type="submit"
            variant="primary"
            onClick={(event) => {
              event.preventDefault();
              go(current + 1);
            }}
          >
            Continue
          </Button>
        )}
        {current === last && submit}
      </div>
    </>
  );
}
