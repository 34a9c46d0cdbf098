'use client';

import { type ReactNode, useEffect, useRef } from 'react';

const visibleShare = 0.5;
const visibleMs = 1000;

/** Reports the impression of the ad inside it, once, after it was seen: the rule of `embed.js`. */
export function AdSeen({ id, token, children }: { id: string; token: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const shown = frame.current;
    if (!shown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let onScreen = false;
    const stop = () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', update);
    };
    const seen = () => {
      stop();
      // Nothing is said when it fails: the reader has nothing to do with it, a lost view is charged to nobody, and trying
      // again could count one twice whose answer was lost.
      fetch(`/v1/ads/${id}/impression`, {
        method: 'POST',
        keepalive: true,
        credentials: 'omit',
        headers: { 'Ad-Impression-Token': token },
      }).catch(() => undefined);
    };
    const update = () => {
      clearTimeout(timer);
      if (onScreen && document.visibilityState === 'visible') timer = setTimeout(seen, visibleMs);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        onScreen = (entries.at(-1)?.intersectionRatio ?? 0) >= visibleShare;
        update();
      },
      { threshold: [0, visibleShare] },
    );
    document.addEventListener('visibilitychange', update);
    observer.observe(shown);
    return stop;
  }, [id, token]);

  return <div ref={frame}>{children}</div>;
}
