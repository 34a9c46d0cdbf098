'use client';

import { useEffect, useRef } from 'react';

/** Inside a row of links that scrolls sideways: brings the current one into view whenever `at` changes. */
export function CurrentInView({ at }: { at: string }) {
  const mark = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current link is another once `at` is
  useEffect(() => {
    const row = mark.current?.closest('nav');
    const current = row?.querySelector<HTMLElement>('[aria-current]');
    if (!row || !current) return;
    // Only the row itself moves, never the page.
    const { left, width } = current.getBoundingClientRect();
    row.scrollLeft += left + width / 2 - row.getBoundingClientRect().left - row.clientWidth / 2;
  }, [at]);
  return <span ref={mark} hidden />;
}
