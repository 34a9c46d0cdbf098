'use client';

import { type RefObject, useEffect } from 'react';

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
  useEffect(() => {
    if (!open) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [open]);

  useEffect(() => {
    if (!lost) return;
    const ask = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a[href]');
      if (!link || link.getAttribute('target') === '_blank' || event.metaKey || event.ctrlKey) return;
      if (window.confirm('What is marked here is not saved. Leave it?')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', ask, true);
    return () => document.removeEventListener('click', ask, true);
  }, [lost]);

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
