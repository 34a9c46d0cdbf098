'use client';

import { useEffect, useState } from 'react';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { ProgressBar } from '@/components/ui/progress-bar';
import { timeLeft } from '@/lib/time-left';

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
    <Card>
      <div className="grid gap-1.5">
        <ProgressBar
          label={early ? 'Opens soon' : left > 0 ? 'Time left' : 'The time is over'}
          ratio={early ? 0 : Math.min(1, (at - opensAt.getTime()) / whole)}
          tone={tone}
          text={
            early ? `opens in ${timeLeft(opensAt.getTime() - at)}` : left > 0 ? timeLeft(left) : undefined
          }
        />
        <p className="text-muted text-xs">
          {left > 0 ? 'Send your post by ' : 'The deadline was '}
          <Moment at={deadline} format="exact" />
        </p>
      </div>
    </Card>
  );
}
