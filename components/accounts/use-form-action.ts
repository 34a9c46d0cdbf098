'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useMemo, useRef, useState } from 'react';
import { problemOf, sentence } from '@/components/ui/refusal';
import { useCloseGuard, useLeaveGuard } from '@/components/ui/use-leave-guard';
import type { Action } from '@/forms/action';
import type { ActionResult } from '@/lib/outcome';

/**
 * Binds a form to a server action. Spread `form` on the `<form>`: it also works before scripts have loaded.
 * What was typed stays after a refusal, and the first refused field takes the focus; `onDone` runs after a
 * success. A `guarded` form asks before it is left with something typed.
 */
export function useFormAction<V>(
  action: Action<never, V>,
  onDone?: (value: V) => void,
  { guarded = false } = {},
) {
  const [result, dispatch, pending] = useActionState<ActionResult<V> | undefined, FormData>(
    action,
    undefined,
  );
  const ref = useRef<HTMLFormElement>(null);
  const done = useRef(onDone);
  const [touched, setTouched] = useState(false);
  useCloseGuard(guarded && touched);
  useLeaveGuard(guarded && touched);
  done.current = onDone;

  useEffect(() => {
    if (!result) return;
    if (result.ok) {
      setTouched(false);
      done.current?.(result.value);
    } else ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
  }, [result]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const values = new FormData(event.currentTarget);
    startTransition(() => dispatch(values));
  }

  const refused = result && !result.ok ? result : undefined;
  const fields = useMemo(() => sentences(refused?.fields ?? {}), [refused]);
  return {
    form: {
      ref,
      action: dispatch,
      onSubmit,
      onChange: guarded ? () => setTouched(true) : undefined,
      noValidate: true,
    },
    pending,
    done: result?.ok === true,
    /** What the action answered with; also where no script runs. */
    value: result?.ok ? result.value : undefined,
    /** What is wrong with each field; the same object until the next answer. */
    fields,
    /** What is wrong with the form as a whole. */
    problem: problemOf(refused),
  };
}

const sentences = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, message]) => [name, sentence(message)]));
