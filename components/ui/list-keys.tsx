'use client';

import { useEffect } from 'react';
import { isBusyTyping } from './keys';

/**
 * Gives a list its keys: J and K move between the first links of the elements marked `data-list-row`,
 * X ticks the row's checkbox. Enter then opens the link by itself. Place it once beside the list.
 */
export function ListKeys() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isBusyTyping(event)) return;
      const rows = [...document.querySelectorAll<HTMLElement>('[data-list-row]')];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const step = { j: 1, k: -1 }[event.key];
      if (step !== undefined) {
        const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
        next?.querySelector<HTMLElement>('a[href], button')?.focus();
        next?.scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'x') rows[at]?.querySelector<HTMLElement>('[role="checkbox"]')?.click();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}
