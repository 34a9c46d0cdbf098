'use client';

import { Check, X } from 'lucide-react';
import { useTransition } from 'react';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { Link } from '@/components/ui/link';
import { useToast } from '@/components/ui/toast';
import { dismissOnboarding } from '@/forms/users';

export interface FirstStep {
  label: string;
  href: string;
  done: boolean;
}

/** What somebody does to get going, ticked off by what they did; it can be put away for good. */
export function FirstSteps({ steps }: { steps: FirstStep[] }) {
  const toast = useToast();
  const [pending, start] = useTransition();
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  return (
    <Card
      title="First steps"
      description={`${done} of ${steps.length} done`}
      action={
        <IconButton
          label="Put away"
          size="icon-sm"
          pending={pending}
          onClick={() =>
            start(async () => {
              const result = await dismissOnboarding({});
              if (!result.ok) toast.error('The list could not be hidden', { description: result.message });
            })
          }
        >
          <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
      }
    >
      <div className="@container">
        <ol className="grid gap-2 text-sm @lg:grid-cols-2 @3xl:grid-cols-3">
          {steps.map((step) => (
            <li key={step.label}>
              <Link
                href={step.href}
                className={cn(
                  'flex items-center gap-3 rounded-control border px-3 py-2.5 transition-colors hover:border-line-strong',
                  step === next ? 'border-accent bg-accent-soft' : 'border-line',
                )}
              >
                <span
                  aria-hidden="true"
                  className={cn(
                    'grid size-5 shrink-0 place-items-center rounded-full border',
                    step.done ? 'border-transparent bg-green-soft text-green-ink' : 'border-line-strong',
                  )}
                >
                  {step.done && <Check className="size-3" strokeWidth={2.5} />}
                </span>
                <span className={step.done ? 'text-muted' : 'font-medium'}>{step.label}</span>
                {step.done && <span className="sr-only">, done</span>}
              </Link>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
