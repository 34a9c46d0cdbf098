import { useEffect } from 'react';

/** Asks before a page is left, by a link of ours, while what was typed would be `lost`. */
export function useLeaveGuard(lost: boolean): void {
  useEffect(() => {
    if (!lost) return;
    const ask = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a[href]');
      if (!link || link.getAttribute('target') === '_blank' || event.metaKey || event.ctrlKey) return;
      if (window.confirm('What you wrote here is not saved. Leave it?')) return;
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
