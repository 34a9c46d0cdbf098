'use client';

import { useEffect, useState } from 'react';
import { timeLeft } from '@/lib/time-left';
import { formatMoment } from './moment-format';

/**
 * The time left until a moment, by the server's clock: what the page was sent with is what the browser first
 * shows, and from then on it counts what has passed since. Says `over` when nothing is left.
 */
export function Countdown({ until, now, over }: { until: Date; now: Date; over: string }) {
  const total = until.getTime() - now.getTime();
  const [counted, setCounted] = useState<number>();

  useEffect(() => {
    const begun = performance.now();
    const tick = () => setCounted(total - (performance.now() - begun));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [total]);

  const left = counted ?? total;
  return (
    <time
      dateTime={until.toISOString()}
      title={formatMoment(until, counted === undefined ? 'UTC' : undefined)}
      role="timer"
      className="tabular-nums"
    >
      {left > 0 ? timeLeft(left) : over}
    </time>
  );
}
