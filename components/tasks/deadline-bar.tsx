'use client';

import { formatDuration, intervalToDuration } from 'date-fns';
import { useEffect, useState } from 'react';
import { Moment } from '@/components/ui/moment';
import { ProgressBar } from '@/components/ui/progress-bar';

const units = ['months', 'days', 'hours', 'minutes'] as const;

/** A stretch of time in its two largest units, such as "2 days 4 hours". */
function stretch(milliseconds: number): string {
  const duration = intervalToDuration({ start: 0, end: milliseconds });
  const from = units.findIndex((unit) => duration[unit]);
  if (from === -1) return 'less than a minute';
  return formatDuration(duration, { format: units.slice(from, from + 2) });
}

/** How much of a task's time is gone, by the server's clock: the browser only adds what passed since. */
export function DeadlineBar({ opensAt, deadline, now }: { opensAt: Date; deadline: Date; now: Date }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - begun), 15_000);
    return () => clearInterval(timer);
  }, []);
  const at = now.getTime() + passed;
  const left = deadline.getTime() - at;
  const early = at < opensAt.getTime();
  const whole = Math.max(1, deadline.getTime() - opensAt.getTime());
  const tone = left <= 0 ? 'red' : left < 24 * 60 * 60 * 1000 ? 'amber' : 'accent';
  return (
    <div className="grid gap-1.5">
      <ProgressBar
        label={early ? 'Opens soon' : left > 0 ? 'Time left' : 'The time is over'}
        ratio={early ? 0 : Math.min(1, (at - opensAt.getTime()) / whole)}
        tone={tone}
        text={early ? `opens in ${stretch(opensAt.getTime() - at)}` : left > 0 ? stretch(left) : undefined}
      />
      <p className="text-muted text-xs">
        {left > 0 ? 'Send your post by ' : 'The deadline was '}
        <Moment at={deadline} format="exact" />
      </p>
    </div>
  );
}
