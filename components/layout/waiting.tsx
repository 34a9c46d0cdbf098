'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** How many things wait for a decision, by the address of their page. */
export type Waiting = Record<string, number>;

const none: Waiting = {};
let told: Waiting = none;
const listeners = new Set<() => void>();

function set(next: Waiting) {
  told = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Tells the frame what its page counted. The frame is drawn once for many pages, so that its own count is of the
 * moment at which the first of them was opened.
 */
export function TellWaiting({ page, count }: { page: string; count: number }) {
  useEffect(() => {
    if (told[page] !== count) set({ ...told, [page]: count });
  }, [page, count]);
  return null;
}

/** What waits: as the frame was told when it was drawn, and as pages told it since. */
export function useWaiting(drawn: Waiting): Waiting {
  const since = useSyncExternalStore(
    subscribe,
    () => told,
    () => none,
  );
  // A frame that is drawn anew knows better than what was told before.
  useEffect(() => {
    if (drawn) set(none);
  }, [drawn]);
  return { ...drawn, ...since };
}

/** How old what the frame says may be when somebody comes to another page. */
const stale = 30_000;

/**
 * Asks for the frame anew on the way to another page once it is a while old: what others decide meanwhile, and what comes
 * in, changes the counts of pages that are not open.
 */
export function FreshFrame({ drawn }: { drawn: Waiting }) {
  const { refresh } = useRouter();
  const pathname = usePathname();
  const last = useRef({ at: 0, pathname });

  useEffect(() => {
    if (drawn) last.current.at = Date.now();
  }, [drawn]);

  useEffect(() => {
    if (last.current.pathname === pathname) return;
    last.current.pathname = pathname;
    if (Date.now() - last.current.at > stale) refresh();
  }, [pathname, refresh]);
  return null;
}
