'use client';

import { CircleCheck, CircleDashed, X } from 'lucide-react';
import Link from 'next/link';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProgressBar } from '@/components/ui/progress-bar';
import { useToast } from '@/components/ui/toast';
import { dismissOnboarding } from '@/features/users/actions';

/** One thing to do when starting out; without an `href` it is text. */
export interface FirstStep {
  label: string;
  done: boolean;
  href?: string;
}

/** What somebody does to get going, with what is done already; it can be put away. */
export function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const toast = useToast();
  const [pending, startTransition] = useTransition();
  const done = steps.filter((step) => step.done).length;

  function dismiss() {
    startTransition(async () => {
      const result = await dismissOnboarding({});
      if (!result.ok) toast.error('The list could not be put away', { description: result.message });
    });
  }

  return (
    <Card
      title="First steps"
      action={
        <Button
          variant="ghost"
          size="sm"
          pending={pending}
          onClick={dismiss}
          icon={<X aria-hidden="true" className="size-4" strokeWidth={1.75} />}
        >
          Put away
        </Button>
      }
    >
      <div className="grid gap-4">
        <ProgressBar label="Done" ratio={done / steps.length} text={`${done} of ${steps.length}`} />
        <ol className="grid gap-2.5 text-sm">
          {steps.map((step) => {
            const Icon = step.done ? CircleCheck : CircleDashed;
            return (
              <li key={step.label} className="flex items-center gap-2.5">
                <Icon
                  aria-hidden="true"
                  className={step.done ? 'size-4 shrink-0 text-green-ink' : 'size-4 shrink-0 text-muted'}
                  strokeWidth={1.75}
                />
                {step.href && !step.done ? (
                  <Link
                    href={step.href}
                    className="rounded-chip font-medium underline-offset-4 hover:underline"
                  >
                    {step.label}
                  </Link>
                ) : (
                  <span className={step.done ? 'text-muted' : undefined}>{step.label}</span>
                )}
                <span className="sr-only">{step.done ? 'done' : 'to do'}</span>
              </li>
            );
          })}
        </ol>
      </div>
    </Card>
  );
}
