'use client';

import { useEffect, useState } from 'react';
import { timeLeft } from '@/lib/time-left';

/**
 * The time left until a moment, by the server's clock: what the page was sent with is what the browser first
 * shows, and from then on it counts what has passed since. Says `over` when nothing is left.
 */
export function Countdown({ until, now, over }: { until: string; now: string; over: string }) {
  const total = Date.parse(until) - Date.parse(now);
  const [left, setLeft] = useState(total);

  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setLeft(total - (performance.now() - begun)), 1000);
    return () => clearInterval(timer);
  }, [total]);

  return (
    <time dateTime={until} role="timer" className="tabular-nums">
      {left > 0 ? timeLeft(left) : over}
    </time>
  );
}
