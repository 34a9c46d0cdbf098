import { useEffect } from 'react';

const question = 'What you wrote here is not saved. Leave it?';

/** Asks before a page is left, by a link of ours or with Back and Forward, while what was typed would be `lost`. */
export function useLeaveGuard(lost: boolean): void {
  useEffect(() => {
    // Browsers without it do not ask about Back.
    if (!lost || !('navigation' in window)) return;
    const { navigation } = window;
    const ask = (event: NavigateEvent) => {
      if (event.navigationType === 'traverse' && event.cancelable && !window.confirm(question)) {
        event.preventDefault();
      }
    };
    navigation.addEventListener('navigate', ask);
    return () => navigation.removeEventListener('navigate', ask);
  }, [lost]);

  useEffect(() => {
    if (!lost) return;
    const ask = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a[href]');
      if (!link || link.getAttribute('target') === '_blank' || event.metaKey || event.ctrlKey) return;
      if (window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', ask, true);
    return () => document.removeEventListener('click', ask, true);
  }, [lost]);
}

/** The same for closing and reloading it, which the browser asks about in its own words. */
export function useCloseGuard(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [open]);
}
