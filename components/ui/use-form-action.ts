'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useMemo, useRef, useState } from 'react';
import type { Action } from '@/forms/action';
import type { ActionResult } from '@/lib/outcome';
import { dropUntouched, type HeldFields } from '@/lib/untouched';
import { problemOf, sentence } from './refusal';
import { showRefusal } from './show-refusal';
import { type FieldRules, type Sent, sentOf, standing } from './standing';
import { useCloseGuard, useLeaveGuard } from './use-leave-guard';

type Refused = Extract<ActionResult<never>, { ok: false }>;

/**
 * Binds a form to a server action. Spread `form` on the `<form>`: it also works before scripts have loaded.
 * What was typed stays after a refusal, and the first refused field takes the focus, or what is said of the whole form;
 * a refusal goes once its field is mended, by `rules` where there are some. `onDone` runs after a success. A `guarded` form asks before it is left
 * with something typed; with what was `held`, it sends only the fields that hold something else now.
 */
export function useFormAction<V>(
  action: Action<never, V>,
  onDone?: (value: V) => void,
  {
    guarded = false,
    held,
    rules,
    onRefused,
  }: {
    guarded?: boolean;
    held?: HeldFields;
    rules?: FieldRules;
    onRefused?: (refusal: Refused) => void;
  } = {},
) {
  const [result, dispatch, pending] = useActionState<ActionResult<V> | undefined, FormData>(
    action,
    undefined,
  );
  const ref = useRef<HTMLFormElement>(null);
  const done = useRef(onDone);
  const onceRefused = useRef(onRefused);
  const [touched, setTouched] = useState(false);
  /** What was sent last, and what the answer is about. */
  const sending = useRef<Sent>(undefined);
  const sent = useRef<Sent>({});
  const [look, setLook] = useState<{ after: typeof result; now: Sent }>();
  useCloseGuard(guarded && touched);
  useLeaveGuard(guarded && touched);
  done.current = onDone;
  onceRefused.current = onRefused;

  useEffect(() => {
    if (!result) return;
    // Sent before scripts ran, the form still holds what the answer is about.
    sent.current = sending.current ?? (ref.current ? sentOf(new FormData(ref.current)) : {});
    if (result.ok) {
      setTouched(false);
      done.current?.(result.value);
    } else {
      showRefusal(ref.current);
      onceRefused.current?.(result);
    }
  }, [result]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const values = new FormData(event.currentTarget);
    sending.current = sentOf(values);
    if (held) dropUntouched(values, held);
    startTransition(() => dispatch(values));
  }

  const refused = result && !result.ok ? result : undefined;
  const told = useMemo(() => sentences(refused?.fields ?? {}), [refused]);
  const fields = look && look.after === result ? standing(told, sent.current, look.now, rules) : told;

  /** Lists, boxes and pictures write their hidden fields after the event that chose something, so one looks then. */
  function onEdit() {
    if (!refused) return;
    setTimeout(() => ref.current && setLook({ after: result, now: sentOf(new FormData(ref.current)) }));
  }

  return {
    form: {
      ref,
      action: dispatch,
      onSubmit,
      onChange: () => {
        if (guarded) setTouched(true);
        onEdit();
      },
      // A chosen option of a list is clicked, or taken by Enter, outside the form; React brings both here.
      onClick: onEdit,
      onKeyUp: onEdit,
      noValidate: true,
    },
    pending,
    done: result?.ok === true,
    /** What the action answered with; also where no script runs. */
    value: result?.ok ? result.value : undefined,
    /** What is still wrong with each field; the same object while that does not change. */
    fields,
    /** What was wrong with each field when it was sent; the same object until the next answer. */
    refused: told,
    /** What is wrong with the form as a whole. */
    problem: problemOf(refused),
  };
}

const sentences = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, message]) => [name, sentence(message)]));
