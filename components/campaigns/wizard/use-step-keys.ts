'use client';

import { type RefObject, useEffect } from 'react';

/** Warns before a form is left with something unsaved, and saves it with Ctrl or Cmd and S. */
export function useStepKeys(
  form: RefObject<HTMLFormElement | null>,
  open: boolean,
  flush: RefObject<() => void>,
) {
  useEffect(() => {
    if (!open) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [open]);

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
