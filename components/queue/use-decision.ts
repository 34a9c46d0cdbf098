'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { capitalised } from '@/components/ui/capitalised';
import { useToast } from '@/components/ui/toast';
import { useTurn } from '@/components/ui/use-turn';
import { useConfirmed } from '@/components/users/confirmation';
import type { FailureCode } from '@/lib/failure';
import type { ActionResult, ItemResult } from '@/lib/outcome';
import { notDone } from './queue-base';
import { useQueue } from './queue-desk';

/** A verb that decides: it tells what became of each, or nothing where it does all or none. */
type Act<Id> = (ids: Id[]) => Promise<ActionResult<unknown>>;

function outcomes<Id>(ids: Id[], value: unknown): ItemResult<Id>[] {
  return Array.isArray(value) ? value : ids.map((id) => ({ id, ok: true }));
}

/** What says that somebody else was faster. */
const overtakenBy: readonly FailureCode[] = ['wrong_state', 'not_found', 'report_closed'];

interface Decision<Id> {
  /** The button it is taken by, if there is one. */
  by?: string;
  act: Act<Id>;
  /** What has been done, such as "approved". */
  done: string;
  /** Who was told of it. */
  told?: string;
  /** The sentence that says it, where the name of one and what has been done do not. */
  said?: string;
  /** Where what was decided on can be looked at. */
  view?: { label: string; href: string };
  /** Takes the decision back; offered only for what can be. */
  undo?: Act<Id>;
  /** What was decided on stays open. */
  stay?: boolean;
}

/** What could not be done, by name. */
export interface Refused {
  id: number | string;
  name: string;
  message: string;
}

/**
 * Says that a decision was not taken because of how things stand, such as one that somebody else took first, and brings
 * the page up to date. The title says what did not happen: only the message knows why.
 */
function useOvertaken() {
  const router = useRouter();
  const toast = useToast();
  return (title: string, message: string) => {
    // A toast, because what is shown here goes away when the page learns how things stand.
    toast.error(title, {
      description: `${message} This page is up to date again.`,
    });
    router.refresh();
  };
}

/**
 * Takes a decision on some of the queue: says what became of it, offers to take it back, goes on to what follows, and
 * tells when somebody else was faster. `refused` is what a decision on several left undone.
 */
export function useDecision<Id extends number | string = number>(noun: string, nouns: string) {
  const { advance, nameOf, offerUndo, hrefOf } = useQueue<Id>();
  const overtaken = useOvertaken();
  const router = useRouter();
  const toast = useToast();
  const confirmed = useConfirmed();
  const { pending, begin, button } = useTurn();
  const [refused, setRefused] = useState<Refused[]>([]);
  const [problem, setProblem] = useState<string>();
  const counted = (count: number) => `${count} ${count === 1 ? noun : nouns}`;

  function takeBack(undo: Act<Id>, ids: Id[]) {
    offerUndo(null);
    begin('undo', async () => {
      const result = await undo(ids);
      const failed = result.ok ? outcomes(ids, result.value).filter((each) => !each.ok) : [];
      const [first] = failed;
      if (!result.ok || first) {
        const message = result.ok ? first?.message : result.message;
        toast.error(failed.length < ids.length ? 'Not all of it was taken back' : 'This stays as it is', {
          description: message,
        });
      } else toast.success(`${counted(ids.length)} taken back`);
      if (ids.length === 1) router.push(hrefOf(ids[0] ?? null), { scroll: false });
    });
  }

  /** What the person can still set right, such as a bonus that is too high, becomes the `problem`, or is told to `wrong`. */
  function decide(
    ids: Id[],
    { by = '', act, done, told, said, view, undo, stay = false }: Decision<Id>,
    wrong: (message: string) => void = setProblem,
  ) {
    if (pending || ids.length === 0) return;
    setProblem(undefined);
    begin(by, async () => {
      const result = await confirmed(act)(ids);
      const all = result.ok ? outcomes(ids, result.value) : [];
      const made = all.filter(({ ok }) => ok).map(({ id }) => id);
      const left = all.flatMap((each) => (each.ok ? [] : [each]));
      const failure = !result.ok ? result : ids.length === 1 ? left[0] : undefined;
      if (failure) {
        if (overtakenBy.includes(failure.code)) return overtaken(notDone(noun, done), failure.message);
        return wrong((!result.ok && Object.values(result.fields)[0]) || failure.message);
      }
      setRefused(left.map(({ id, message }) => ({ id, name: nameOf(id) ?? String(id), message })));
      if (made.length > 0) {
        const back = undo && (() => takeBack(undo, made));
        const title = said ?? `${ids.length === 1 ? capitalised(noun) : counted(made.length)} ${done}`;
        const [one] = ids;
        const whose = one !== undefined && ids.length === 1 && !said ? nameOf(one) : undefined;
        const description = [whose && `${whose}.`, told].filter(Boolean).join(' ') || undefined;
        const dismiss = toast.success(title, { description, undo: back, view });
        const byKey = () => {
          // What is taken back is not to be offered again.
          dismiss();
          back?.();
        };
        offerUndo(back ? byKey : null);
      }
      if (!stay) advance(made);
    });
  }

  return { decide, problem, setProblem, pending, button, refused, forget: () => setRefused([]) };
}
