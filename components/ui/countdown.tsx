'use client';

import { useEffect, useState } from 'react';
import { formatMoment } from './moment-format';

/** What is left until a moment, to the second once the page is alive: "1 h 04 min", "3 min 20 s", "over". */
export function Countdown({ to }: { to: Date }) {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.ceil((to.getTime() - (now ?? Date.now())) / 1000);
  return (
    <time
      dateTime={to.toISOString()}
      title={formatMoment(to, now ? undefined : 'UTC')}
      suppressHydrationWarning
    >
      {leftText(left)}
    </time>
  );
}

function leftText(seconds: number): string {
  if (seconds <= 0) return 'over';
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  if (hours > 0) return `${hours} h ${two(minutes)} min`;
  return minutes > 0 ? `${minutes} min ${two(seconds % 60)} s` : `${seconds} s`;
}
