'use client';

import { type RefObject, useEffect } from 'react';
import { useCloseGuard, useLeaveGuard } from '@/components/ui/use-leave-guard';

/**
 * Warns before a form is left with something unsaved, also by a link where nothing saves it on the way (`lost`), and saves
 * it with Ctrl or Cmd and S, and when the page goes out of sight.
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
    // A page that goes out of sight may never come back, and a phone does not ask.
    const away = () => document.visibilityState === 'hidden' && flush.current();
    const gone = () => flush.current();
    document.addEventListener('keydown', press);
    document.addEventListener('visibilitychange', away);
    window.addEventListener('pagehide', gone);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('visibilitychange', away);
      window.removeEventListener('pagehide', gone);
    };
  }, [form, flush]);
}
