'use client';

import { useTransition } from 'react';
import type { ActionResult } from '@/lib/outcome';
import { Button, type ButtonProps } from './button';
import { useToast } from './toast';

/** A button that does one thing at once, and says that it is done or why it is not. */
export function ActionButton<Value>({
  act,
  done,
  failed,
  ...button
}: Omit<ButtonProps, 'onClick' | 'pending'> & {
  act: () => Promise<ActionResult<Value>>;
  /** What to say of what came of it. */
  done: (value: Value) => string;
  /** What did not happen. */
  failed: string;
}) {
  const toast = useToast();
  const [pending, start] = useTransition();
  return (
    <Button
      size="sm"
      {...button}
      pending={pending}
      onClick={() =>
        start(async () => {
          const result = await act();
          if (result.ok) toast.success(done(result.value));
          else toast.error(failed, { description: result.message });
        })
      }
    />
  );
}
