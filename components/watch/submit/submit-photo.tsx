'use client';

import { Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { fitPicture, PictureProblem } from '@/components/files/fit-picture';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { RadioGroupField } from '@/components/ui/choice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { RefusalNote } from '@/components/ui/refusal-note';
import { OwnCurrencies } from '@/components/watch/own-currencies';
import { usePosition } from '@/components/watch/use-position';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { dropDraft, keepDraft, loadDraft } from './draft-store';
import { PictureStep } from './picture-step';
import { type Ground, PositionStep, standing, useStale } from './position-step';
import { sendPhoto } from './send-photo';

/** What the page knows about sending to this campaign. */
export interface SubmitTo extends Ground {
  campaign: string;
  /** Open tasks of a task campaign; empty otherwise. */
  tasks: { key: string; description: string; fuel: number }[];
  group: string | null;
  fuel: number;
  fuelNeeded: number;
}

/**
 * Takes a photo to a campaign in three steps: where, what, send. What was prepared is kept in the browser, so that a
 * reload loses nothing; the position is always measured anew.
 */
export function SubmitPhoto({ to }: { to: SubmitTo }) {
  const router = useRouter();
  const position = usePosition();
  const [picture, setPicture] = useState<Blob | null>(null);
  const [task, setTask] = useState<string | null>(to.tasks[0]?.key ?? null);
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();
  const [resumed, setResumed] = useState(false);
  const [preparing, setPreparing] = useState(false);
  const attempt = useRef<{ key: string; of: unknown[] }>({ key: '', of: [] });
  const here = position.state === 'known' ? position.position : null;
  const stale = useStale(here);
  const cost = to.tasks.find(({ key }) => key === task)?.fuel ?? to.fuelNeeded;

  const { campaign, tasks } = to;
  useEffect(() => {
    loadDraft(campaign).then((draft) => {
      if (!draft?.picture) return;
      setPicture((chosen) => chosen ?? draft.picture);
      if (tasks.some(({ key }) => key === draft.task)) setTask(draft.task);
      setResumed(true);
    });
  }, [campaign, tasks]);

  async function choose(file: File) {
    setProblem(undefined);
    setResumed(false);
    setPreparing(true);
    try {
      const small = await fitPicture(file, 'watch');
      setPicture(small);
      await keepDraft(campaign, { picture: small, task });
    } catch (error) {
      setProblem(error instanceof PictureProblem ? error.message : 'This picture cannot be read here.');
    } finally {
      setPreparing(false);
    }
  }

  function chooseTask(key: string) {
    setTask(key);
    if (picture) keepDraft(campaign, { picture, task: key });
  }

  const missing = !here
    ? 'Find your position first.'
    : stale
      ? 'Measure your position again.'
      : !standing(here, to).inside
        ? 'Go inside the circle, then measure your position again.'
        : preparing
          ? 'Your picture is being made ready.'
          : !picture
            ? 'Take a photo first.'
            : cost > to.fuel
              ? `This task needs ${formatMoney(cost, { currency: 'FUEL' })}, you have ${to.fuel}.`
              : null;

  /** One for the same photo from the same place: a try whose answer was lost is not sent twice. */
  function keyOf(...of: unknown[]): string {
    const same = attempt.current.key !== '' && of.every((part, index) => part === attempt.current.of[index]);
    if (!same) attempt.current = { key: crypto.randomUUID(), of };
    return attempt.current.key;
  }

  async function send() {
    if (missing || !here || !picture || progress !== null) return;
    setProblem(undefined);
    setProgress(0);
    const key = keyOf(here, picture, task);
    const sent = await sendPhoto({ ...here, key, campaign, picture, task, group: to.group }, setProgress);
    setProgress(null);
    if (!sent.ok) return setProblem(sent.message);
    await dropDraft(campaign);
    router.push(`${addresses.watchCamera(campaign)}?sent=${sent.photo}`);
  }

  return (
    <div className="grid gap-4">
      {resumed && (
        <Callout tone="info" title="Your photo is still here">
          It was not sent last time. Measure your position and send it now, or take another.
        </Callout>
      )}
      <Step number={1} title="Where you are">
        <PositionStep state={position} ground={to} stale={stale} onAsk={position.ask} />
      </Step>
      <Step number={2} title="Your photo">
        <div className="grid gap-4">
          {to.tasks.length > 0 && (
            <RadioGroupField
              label="For which task"
              name="task"
              value={task ?? undefined}
              onValueChange={chooseTask}
              options={to.tasks.map(({ key, description, fuel }) => ({
                value: key,
                label: description || key,
                hint: formatMoney(fuel, { currency: 'FUEL' }),
              }))}
            />
          )}
          <PictureStep picture={picture} onPicture={choose} />
        </div>
      </Step>
      <OwnCurrencies />
      {problem && <RefusalNote title="The photo was not sent">{problem}</RefusalNote>}
      <div
        data-foot=""
        className="sticky bottom-[var(--foot,3.5rem)] z-10 -mx-4 grid gap-2 border-line border-t bg-card px-4 py-3 sm:-mx-6 sm:px-6 lg:bottom-4 lg:mx-0 lg:rounded-card lg:border lg:p-3 lg:shadow-float"
      >
        {progress !== null && (
          <ProgressBar label="Sending" ratio={progress} text={`${Math.round(progress * 100)}%`} />
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p aria-live="polite" className="min-w-0 flex-1 text-muted text-sm">
            {missing ?? `Costs ${formatMoney(cost, { currency: 'FUEL' })} of your ${to.fuel}.`}
          </p>
          <Button
            variant="primary"
            size="lg"
            disabled={missing !== null}
            pending={progress !== null}
            onClick={send}
            icon={Send}
          >
            Send photo
          </Button>
        </div>
      </div>
    </div>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return <Card title={`${number}. ${title}`}>{children}</Card>;
}
