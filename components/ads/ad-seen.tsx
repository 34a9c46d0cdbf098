'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** The rule of `embed.js`: calls back once people could see the element long enough, and gives what stops it. */
type WhenSeen = (element: Element, seen: (certain: 'yes' | 'unknown') => void) => () => void;

async function ruleOfEmbed(): Promise<WhenSeen> {
  await import('@/public/embed.js');
  return (globalThis as unknown as Record<symbol, WhenSeen>)[Symbol.for('fanfare.whenSeen')] as WhenSeen;
}

/** Reports the impression of the ad inside it, once, after it was seen. */
export function AdSeen({ id, token, children }: { id: string; token: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const shown = frame.current;
    if (!shown) return;
    let gone = false;
    let stop = () => {
      gone = true;
    };
    const report = (certain: 'yes' | 'unknown') => {
      // Nothing is said when it fails: the reader has nothing to do with it, a lost view is charged to nobody, and trying
      // again could count one twice whose answer was lost.
      fetch(`/v1/ads/${id}/impression`, {
        method: 'POST',
        keepalive: true,
        credentials: 'omit',
        headers: certain === 'yes' ? { 'Ad-Impression-Token': token } : {},
      }).catch(() => undefined);
    };
    // A rule that cannot be had reports nothing, for the same reason.
    ruleOfEmbed().then(
      (whenSeen) => {
        if (!gone) stop = whenSeen(shown, report);
      },
      () => undefined,
    );
    return () => stop();
  }, [id, token]);

  return <div ref={frame}>{children}</div>;
}
