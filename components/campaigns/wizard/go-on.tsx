'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { stepHref } from './wizard-steps';

let started = false;

/** Notes that a draft is being started here, or that it was refused. */
export function noteStarted(now: boolean): void {
  started = now;
}

/** Goes on from the first step of a draft that was just started, which stays behind in the history: Back leads to it. */
export function GoOn({ id }: { id: number }) {
  const { push } = useRouter();
  useEffect(() => {
    if (!started) return;
    started = false;
    push(stepHref(id, 'brief'));
  }, [id, push]);
  return null;
}
