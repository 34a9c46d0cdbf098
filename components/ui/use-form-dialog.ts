'use client';

import { useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/outcome';
import { problemOf, type Refusal, sentence } from './refusal';

/**
 * The state of a `FormDialog` that closes once `send` succeeded, and says what was refused otherwise. Spread `dialog` on it;
 * `fields` is what is wrong with each field. `done` runs after a success.
 */
export function useFormDialog<V>(
  send: (values: FormData) => Promise<ActionResult<V>>,
  done: (value: V, values: FormData) => void,
) {
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const [pending, start] = useTransition();
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    setRefused(undefined);
  };
  const onSubmit = (values: FormData) =>
    start(async () => {
      const result = await send(values);
      if (!result.ok) return setRefused(result);
      onOpenChange(false);
      done(result.value, values);
    });
  const fields: Record<string, string> = Object.fromEntries(
    Object.entries(refused?.fields ?? {}).map(([name, message]) => [name, sentence(message)]),
  );
  return { dialog: { open, onOpenChange, pending, problem: problemOf(refused), onSubmit }, fields };
}
