'use client';

import { ArrowRight, CircleAlert, CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Spinner } from '@/components/ui/spinner';
import type { Fields, WrittenStep } from '@/nouns/campaign-form';
import { ClashChoice, type ValueNames } from './clash-choice';
import { type SaveState, useStep } from './use-step';
import { stepBefore, stepHref } from './wizard-steps';

/** What every step gets from its page. */
export interface StepProps {
  id: number;
  /** Drafts are saved as they are written and may be incomplete. */
  draft: boolean;
  /** Somebody has seen the step before. */
  opened: boolean;
  /** The field to begin at. */
  field?: string;
  /** The version the fields show, and what it holds. */
  version: number;
  held: Fields;
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
  opened,
  field,
  version,
  held,
  title,
  description,
  valueNames = {},
  children,
}: StepProps & {
  step: WrittenStep;
  title: string;
  description: ReactNode;
  valueNames?: ValueNames;
  children: (errors: Record<string, string>, told: Told) => ReactNode;
}) {
  const { form, action, state, errors, changed, submit, decide, button } = useStep({
    id,
    step,
    version,
    held,
    autosave: draft,
    opened,
    field,
  });
  const [busy, setBusy] = useState(false);
  const before = stepBefore(step);
  return (
    <form ref={form} action={action} onChange={changed} onSubmit={submit} noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="touched" value={Object.keys(held).join(' ')} />
      <Card
        title={title}
        description={description}
        // Its foot sticks to the screen, which a clipped frame would prevent.
        className="overflow-visible"
      >
        <div className="grid gap-5">
          {state.kind === 'refused' && (
            <Callout tone="danger" title="Not saved">
              {state.message}
            </Callout>
          )}
          {state.kind === 'clash' && (
            <ClashChoice
              clash={state}
              valueNames={valueNames}
              button={button}
              onChoose={(choice) => decide(state, choice)}
            />
          )}
          {children(errors, { onChanged: changed, onBusy: setBusy })}
          <div
            data-foot=""
            className="sticky bottom-[var(--foot,3.5rem)] z-20 -mx-4 -mb-5 flex flex-wrap items-center justify-end gap-2 border-line border-t bg-card px-4 py-3 sm:-mx-5 sm:px-5 lg:bottom-0 lg:rounded-b-card"
          >
            <SaveNote state={state} />
            {!draft && (
              <Button
                type="submit"
                name="intent"
                value="save"
                variant="primary"
                {...button('save')}
                disabled={busy}
              >
                Save changes
              </Button>
            )}
            {draft && before && <ButtonLink href={stepHref(id, before)}>Back</ButtonLink>}
            {draft && (
              <Button
                type="submit"
                name="intent"
                value="next"
                variant="primary"
                {...button('next')}
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
    <p
      aria-live="polite"
      className="mr-auto flex min-h-5 items-center gap-1.5 text-muted text-sm tabular-nums"
    >
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
      {(state.kind === 'refused' || state.kind === 'clash') && (
        <>
          <CircleAlert aria-hidden="true" className={icon} strokeWidth={1.75} />
          Not saved
        </>
      )}
    </p>
  );
}
