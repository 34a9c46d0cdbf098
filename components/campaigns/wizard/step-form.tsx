'use client';

import { ArrowRight, CircleAlert, CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Spinner } from '@/components/ui/spinner';
import { type SaveState, useStep } from './use-step';
import type { WizardStep } from './wizard-steps';

/** What every step gets from its page. */
export interface StepProps {
  id: number;
  /** Drafts are saved as they are written and may be incomplete. */
  draft: boolean;
  /** The field to begin at. */
  field?: string;
}

/** How fields that are no inputs of the form tell it of themselves. */
export interface Told {
  onChanged: () => void;
  /** Something is on its way, and the form waits for it. */
  onBusy: (busy: boolean) => void;
}

/** The frame of one step: its fields, whether they are saved, and the way on. */
export function StepForm({
  id,
  step,
  draft,
  field,
  title,
  description,
  children,
}: StepProps & {
  step: Exclude<WizardStep, 'review'>;
  title: string;
  description: ReactNode;
  children: (errors: Record<string, string>, told: Told) => ReactNode;
}) {
  const { form, state, errors, changed, send, submit, sending } = useStep({ autosave: draft, field });
  const [busy, setBusy] = useState(false);
  return (
    <form ref={form} action={submit} onChange={changed} onSubmit={send} noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="step" value={step} />
      <Card title={title} description={description} action={<SaveNote state={state} />}>
        <div className="grid gap-5">
          {state.kind === 'refused' && (
            <Callout tone="danger" title="Not saved">
              {state.message}
            </Callout>
          )}
          {children(errors, { onChanged: changed, onBusy: setBusy })}
          <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t pt-4">
            {!draft && (
              <Button
                type="submit"
                name="intent"
                value="save"
                variant="primary"
                pending={sending}
                disabled={busy}
              >
                Save changes
              </Button>
            )}
            {draft && (
              <Button
                type="submit"
                name="intent"
                value="next"
                variant="primary"
                pending={sending}
                disabled={busy}
              >
                Continue
                <ArrowRight aria-hidden="true" className="size-4" strokeWidth={1.75} />
              </Button>
            )}
          </div>
        </div>
      </Card>
    </form>
  );
}

function SaveNote({ state }: { state: SaveState }) {
  const icon = 'size-4 shrink-0';
  return (
    <p aria-live="polite" className="flex min-h-5 items-center gap-1.5 text-muted text-sm tabular-nums">
      {state.kind === 'dirty' && 'Not saved yet'}
      {state.kind === 'saving' && (
        <>
          <Spinner /> Saving
        </>
      )}
      {state.kind === 'saved' && (
        <>
          <CircleCheck aria-hidden="true" className={icon} strokeWidth={1.75} />
          Saved {state.at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
        </>
      )}
      {state.kind === 'refused' && (
        <>
          <CircleAlert aria-hidden="true" className={icon} strokeWidth={1.75} />
          Not saved
        </>
      )}
    </p>
  );
}
