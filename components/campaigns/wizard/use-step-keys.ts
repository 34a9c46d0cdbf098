'use client';

import { type RefObject, useEffect } from 'react';
import { useCloseGuard, useLeaveGuard } from '@/components/ui/use-leave-guard';

/**
 * Warns before a form is left with something unsaved, also by a link where nothing saves it on the way (`lost`), and saves
 * it with Ctrl or Cmd and S.
 */
export function useStepKeys(
  form: RefObject<HTMLFormElement | null>,
  open: boolean,
  lost: boolean,
  flush: RefObject<() => void>,
) {
  useCloseGuard(open);
  useLeaveGuard(lost);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      const save = form.current?.querySelector<HTMLButtonElement>('button[value="save"]');
      if (save) form.current?.requestSubmit(save);
      else flush.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [form, flush]);
}
