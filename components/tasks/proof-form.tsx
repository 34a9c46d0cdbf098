'use client';

import { Check, CloudOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { UploadField } from '@/components/files/upload-field';
import { RequirementList } from '@/components/requirements/requirement-list';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { sentence } from '@/components/ui/refusal';
import { Spinner } from '@/components/ui/spinner';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { correctTaskAction, submitTask } from '@/forms/tasks';
import type { FailureCode } from '@/lib/failure';
import { networkNames, type SocialNetwork } from '@/nouns/networks';
import { checkPost, type OwnProfile } from '@/nouns/posts/check';
import { grammars } from '@/nouns/posts/read';
import { asksForWords, checkRequirements } from '@/nouns/requirement-checks';
import type { RequirementItem } from '@/nouns/requirements';
import { NamedAnswers } from './named-answers';
import { type DraftState, type DraftValues, unsentDraft, useDraft } from './use-draft';

/** What the form is for: a first post, one that nobody has looked at yet, or one that was rejected. */
const modes = {
  send: { title: 'Hand in your post', button: 'Send for review', action: submitTask },
  correct: { title: 'Correct what you sent', button: 'Send the correction', action: correctTaskAction },
  again: { title: 'Correct it and send it again', button: 'Send again', action: correctTaskAction },
};

/** Refusals by the state of the task, which the page then shows as it was. */
const stale = new Set<FailureCode>([
  'wrong_state',
  'already_submitted',
  'deadline_passed',
  'campaign_not_active',
]);

/**
 * Hands in the post of a task, or corrects it. What is prepared the first time is saved as it is typed; the button sends
 * it for review.
 */
export function ProofForm({
  taskId,
  networks,
  profiles,
  items,
  named,
  since,
  draft: start,
  open,
  mode = 'send',
  onCancel,
}: {
  taskId: number;
  networks: readonly SocialNetwork[];
  profiles: readonly OwnProfile[];
  /** What the post needs, and the numbers of what a decision named. */
  items: readonly RequirementItem[];
  named: readonly number[];
  /** When the person was given the task. */
  since: Date | null;
  draft: DraftValues;
  /** Whether it may be sent now; it can be prepared before. */
  open: boolean;
  mode?: keyof typeof modes;
  /** Leaves what was sent as it is. */
  onCancel?: () => void;
}) {
  const { title, button, action } = modes[mode];
  const first = mode === 'send';
  const [draft, setDraft] = useState(start);
  const [left, setLeft] = useState(start.postUrl !== '');
  const [busy, setBusy] = useState(false);
  /** What was not met when its author was last asked whether to send it all the same. */
  const [asked, setAsked] = useState('');
  // Remounts the pictures when the browser's own copy turns out to be newer.
  const [round, setRound] = useState(0);
  const toast = useToast();
  const router = useRouter();
  const { form, pending, done, fields, problem } = useFormAction(action, undefined, {
    // It was opened, decided or ended meanwhile: the page shows what stands, and may have no form to say it in.
    onRefused: ({ code, message }) => {
      resume();
      if (!stale.has(code)) return;
      toast.error('Nothing was changed', { description: message });
      router.refresh();
    },
  });
  const { state, problem: refused, stop, resume } = useDraft(taskId, draft, start, first);
  const area = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const kept = first ? unsentDraft(taskId) : undefined;
    if (!kept) return;
    setDraft(kept);
    setRound((before) => before + 1);
  }, [taskId, first]);

  const url = draft.postUrl.trim();
  const check = url === '' ? {} : checkPost(url, networks, profiles);
  const error = fields.post_url ?? (left && check.problem ? sentence(check.problem) : undefined);
  const words = asksForWords(items) || start.caption !== '';
  const checks =
    url === '' || check.problem
      ? undefined
      : checkRequirements(items, { postUrl: url, caption: draft.caption, networks, profiles, since });
  const names = networks.map((network) => networkNames[network]).join(' or ');
  const missed = (checks ?? []).filter(({ outcome }) => outcome === 'not_met').map(({ item }) => item);
  const askedNow = missed.length > 0 && asked === missed.join();

  return (
    <Card
      title={title}
      action={first && <SavedNote state={state} problem={refused} />}
      // The button at its foot sticks to the screen, which a clipped frame would prevent.
      className="overflow-visible"
    >
      <form
        {...form}
        onSubmit={(event) => {
          if (busy) {
            event.preventDefault();
            area.current?.scrollIntoView({ block: 'center' });
            return;
          }
          if (missed.length > 0 && !askedNow) {
            event.preventDefault();
            setAsked(missed.join());
            return;
          }
          stop();
          form.onSubmit(event);
        }}
        className="grid gap-5"
      >
        {problem && <Callout tone="danger">{problem}</Callout>}
        {mode === 'again' && (
          <p className="text-muted text-sm">
            If you changed the post where it is, send the same address again.
          </p>
        )}
        <input type="hidden" name="task_id" value={taskId} />
        <TextField
          label="Address of the post"
          name="post_url"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder={grammars[networks[0] ?? 'instagram'].postExample}
          hint={`On ${names}: open the post in a browser and copy the address it shows. What Share gives is often a short link, which cannot be taken.`}
          value={draft.postUrl}
          error={error}
          onBlur={() => setLeft(true)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            resume();
            setDraft((before) => ({ ...before, postUrl: value }));
          }}
        />
        {check.warning && (
          <Callout tone="warning" title="Check this before you send it">
            {check.warning}
          </Callout>
        )}
        {words && (
          <TextAreaField
            label="Words of the post"
            name="caption"
            optional
            rows={4}
            maxLength={5000}
            hint={`Copy them from the post. They show whether its hashtags, mentions, links and label are there.${
              asksForWords(items) ? ' Without them the post is never accepted automatically.' : ''
            }`}
            value={draft.caption}
            error={fields.caption}
            onChange={(event) => {
              const { value } = event.currentTarget;
              resume();
              setDraft((before) => ({ ...before, caption: value }));
            }}
          />
        )}
        {items.length > 0 && (
          <section aria-label="What the post needs" className="grid gap-2" data-checklist="">
            <h3 className="font-medium text-sm">What the post needs</h3>
            <RequirementList items={items} checks={checks} named={named} />
          </section>
        )}
        <NamedAnswers items={items} named={named} />
        <div ref={area}>
          <UploadField
            key={round}
            label="Screenshots"
            name="screenshots"
            purpose="proof"
            max={4}
            optional
            camera
            addresses
            initial={draft.screenshots}
            error={fields.screenshots}
            hint="Up to four, seen by you, the advertiser and the platform's staff only. They speed up the review."
            onBusy={setBusy}
            onChange={(screenshots) => {
              resume();
              setDraft((before) => ({ ...before, screenshots }));
            }}
          />
        </div>
        <div
          data-foot=""
          className="sticky bottom-[var(--foot,3.5rem)] z-20 -mx-4 grid gap-2 border-line border-t bg-card px-4 py-3 sm:-mx-5 sm:px-5 lg:static lg:mx-0 lg:border-t-0 lg:p-0"
        >
          {askedNow && (
            <Callout
              tone="warning"
              title={`${missed.length === 1 ? 'One requirement is' : `${missed.length} requirements are`} not met`}
            >
              Whoever reviews it sees that, and may reject the post or ask for changes. It is never accepted
              automatically. Correct it, or send it as it is.
            </Callout>
          )}
          <SubmitButton
            size="lg"
            pending={pending || done}
            aria-disabled={!open || busy || undefined}
            disabled={!open}
          >
            {askedNow ? 'Send it anyway' : button}
          </SubmitButton>
          {onCancel && (
            <Button variant="ghost" onClick={onCancel}>
              Cancel
            </Button>
          )}
          {busy && <p className="text-center text-muted text-xs">The pictures are still on their way.</p>}
        </div>
      </form>
    </Card>
  );
}

/** Whether the draft is kept, in a word. */
function SavedNote({ state, problem }: { state: DraftState; problem?: string }) {
  const icon = { 'aria-hidden': true, className: 'size-4', strokeWidth: 1.75 } as const;
  return (
    <span role="status" className="flex min-h-5 items-center gap-1.5 text-muted text-sm">
      {state === 'saving' && (
        <>
          <Spinner /> Saving
        </>
      )}
      {state === 'saved' && (
        <>
          <Check {...icon} /> Saved
        </>
      )}
      {state === 'failed' && (
        <>
          <CloudOff {...icon} /> {problem ?? 'Not saved yet; kept on this device'}
        </>
      )}
    </span>
  );
}
