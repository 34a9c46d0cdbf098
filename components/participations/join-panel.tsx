'use client';

import { type ReactNode, useActionState } from 'react';
import { Arcs } from '@/components/ui/arcs';
import { ButtonLink } from '@/components/ui/button';
import { ProseLink } from '@/components/ui/prose-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { joinCampaignAction } from '@/forms/participations';
import { addresses } from '@/nouns/addresses';

/** How the person who looks stands towards joining. */
export type JoinState =
  | { kind: 'stranger'; back: string }
  | { kind: 'joined'; taskHref: string | null }
  | { kind: 'open'; label: string }
  | { kind: 'refused'; reason: string; fix?: { href: string; label: string } };

/**
 * The one thing to do about a campaign; at the foot of the screen on phones, above the bar there. Having joined is celebrated once,
 * by whoever pressed the button, and leads to the new task.
 */
export function JoinPanel({
  campaignId,
  state,
  offer,
}: {
  campaignId: number;
  state: JoinState;
  /** What joining starts, for whoever may still press. */
  offer: ReactNode;
}) {
  const [result, join] = useActionState(joinCampaignAction, undefined);
  const task = result?.ok ? addresses.task(result.value.taskId) : undefined;
  return (
    <div
      data-foot=""
      className="fixed inset-x-0 bottom-(--foot,0px) z-20 grid gap-2 border-line border-t bg-card px-4 pt-3 pb-[max(0.75rem,calc(0.75rem+env(safe-area-inset-bottom)-var(--foot,0px)))] text-sm lg:static lg:border-0 lg:bg-transparent lg:p-0"
    >
      {task ? (
        <div role="status" className="grid justify-items-center gap-2 text-center">
          <Arcs celebrate className="h-12 w-16 lg:h-18 lg:w-24" />
          <p className="font-medium">You are in. Your first task is ready.</p>
          <ButtonLink href={task} variant="primary" size="lg" className="w-full">
            Open your task
          </ButtonLink>
        </div>
      ) : (
        <>
          {(state.kind === 'open' || state.kind === 'stranger') && offer}
          <Choice campaignId={campaignId} state={state} join={join} />
        </>
      )}
      {result && !result.ok && (
        <p role="alert" className="text-red-ink">
          {result.message}
        </p>
      )}
    </div>
  );
}

function Choice({
  campaignId,
  state,
  join,
}: {
  campaignId: number;
  state: JoinState;
  join: (form: FormData) => void;
}) {
  switch (state.kind) {
    case 'stranger':
      return (
        <>
          <ButtonLink href={`/sign-up?${state.back}`} variant="primary" size="lg" className="w-full">
            Join
          </ButtonLink>
          <p className="text-center text-muted">
            You have an account? <ProseLink href={`/sign-in?${state.back}`}>Sign in</ProseLink>
          </p>
        </>
      );
    case 'joined':
      return (
        <ButtonLink href={state.taskHref ?? '/tasks'} variant="primary" size="lg" className="w-full">
          {state.taskHref ? 'Open your next task' : 'See your tasks'}
        </ButtonLink>
      );
    case 'open':
      return (
        <form action={join}>
          <input type="hidden" name="campaign_id" value={campaignId} />
          <SubmitButton size="lg" className="w-full">
            {state.label}
          </SubmitButton>
        </form>
      );
    case 'refused':
      return (
        <>
          <p id="why-not" className="text-muted">
            {state.reason}
          </p>
          {state.fix ? (
            <ButtonLink href={state.fix.href} variant="primary" size="lg" className="w-full">
              {state.fix.label}
            </ButtonLink>
          ) : (
            <SubmitButton size="lg" className="w-full" disabled aria-describedby="why-not">
              Join
            </SubmitButton>
          )}
        </>
      );
  }
}
