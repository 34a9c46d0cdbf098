'use client';

import { useEffect, useState } from 'react';
import { dueOn, formatDay, formatMoment, relativeTo } from './moment-format';

/**
 * A moment in time. `relative` (the default) says how long ago and keeps itself fresh; `due` does
 * so too for what is near, and tells the day of what is not; `day` and `exact` are fixed.
 * The exact moment is always in the title, in UTC at first and in the viewer's zone once the page is alive.
 */
export function Moment({
  at,
  format = 'relative',
  className,
}: {
  at: Date | string;
  format?: 'relative' | 'due' | 'day' | 'exact';
  className?: string;
}) {
  const moment = typeof at === 'string' ? new Date(at) : at;
  const [now, setNow] = useState<Date>();

  useEffect(() => {
    setNow(new Date());
    if (format !== 'relative' && format !== 'due') return;
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, [format]);

  // Until the effect has run, server and browser must write the same, hence UTC; only the distance may differ.
  const zone = now ? undefined : 'UTC';
  const words = {
    relative: () => relativeTo(moment, now ?? new Date()),
    due: () => dueOn(moment, now ?? new Date(), zone),
    day: () => formatDay(moment, zone),
    exact: () => formatMoment(moment, zone),
  };
  return (
    <time
      dateTime={moment.toISOString()}
      title={formatMoment(moment, zone)}
      className={className}
      suppressHydrationWarning
    >
      {words[format]()}
    </time>
  );
}
