'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { capitalised } from '@/components/ui/capitalised';
import { useToast } from '@/components/ui/toast';
import { useTurn } from '@/components/ui/use-turn';
import { useConfirmed } from '@/components/users/confirmation';
import type { ActionResult, ItemResult } from '@/lib/outcome';
import { notDone } from './queue-base';
import { useQueue } from './queue-desk';

type Act<Id> = (ids: Id[]) => Promise<ActionResult<ItemResult<Id>[]>>;

interface Decision<Id> {
  /** The button it is taken by, if there is one. */
  by?: string;
  act: Act<Id>;
  /** What has been done, such as "approved". */
  done: string;
  /** Who was told of it. */
  told?: string;
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
export function useOvertaken() {
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
  const counted = (count: number) => `${count} ${count === 1 ? noun : nouns}`;

  function takeBack(undo: Act<Id>, ids: Id[]) {
    offerUndo(null);
    begin('undo', async () => {
      const result = await undo(ids);
      const failed = result.ok ? result.value.filter((each) => !each.ok) : [];
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

  /** Returns through `problem` what the person can still set right, such as a bonus that is too high. */
  function decide(
    ids: Id[],
    { by = '', act, done, told, undo, stay = false }: Decision<Id>,
    problem: (message: string) => void = () => {},
  ) {
    if (pending || ids.length === 0) return;
    begin(by, async () => {
      const result = await confirmed(act)(ids);
      if (!result.ok) return problem(Object.values(result.fields)[0] ?? result.message);
      const made = result.value.filter(({ ok }) => ok).map(({ id }) => id);
      const left = result.value.flatMap((each) => (each.ok ? [] : [each]));
      const [only] = left;
      if (only && ids.length === 1) {
        if (only.code !== 'wrong_state' && only.code !== 'not_found') return problem(only.message);
        return overtaken(notDone(noun, done), only.message);
      }
      setRefused(left.map(({ id, message }) => ({ id, name: nameOf(id) ?? String(id), message })));
      if (made.length > 0) {
        const back = undo && (() => takeBack(undo, made));
        const title = ids.length === 1 ? `${capitalised(noun)} ${done}` : `${counted(made.length)} ${done}`;
        const [one] = ids;
        const whose = one !== undefined && ids.length === 1 ? nameOf(one) : undefined;
        const description = [whose && `${whose}.`, told].filter(Boolean).join(' ') || undefined;
        const dismiss = toast.success(title, { description, undo: back });
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

  return { decide, pending, button, refused, forget: () => setRefused([]) };
}
