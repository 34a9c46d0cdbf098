import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

const LOOK_MS = 2;
/** So long a rest is one; between the steps of what is under way there are shorter ones. */
const REST_MS = 0.5;

/**
 * Looks every now and then until `isTime`; it is told whether this process rested since the last look, which it does
 * only with every event handled. Node takes one new connection each time around its loop, so that a rest also means
 * that nobody is left at the door.
 */
async function lookUntil(isTime: (rested: boolean) => boolean): Promise<void> {
  for (;;) {
    const { idle } = performance.eventLoopUtilization();
    await setTimeout(LOOK_MS);
    if (isTime(performance.eventLoopUtilization().idle - idle >= REST_MS)) return;
  }
}

/** Waits until every connection that has been made is taken, for at most `patience` milliseconds. */
export async function everyoneTaken(patience: number): Promise<void> {
  const until = performance.now() + patience;
  await lookUntil((rested) => rested || performance.now() > until);
}

/** What may keep the processor from pages. */
interface Business {
  /** Calls under way, which go first. */
  calls(): number;
  /** Pages that are being drawn. */
  pages(): number;
}

/**
 * Gives what waits for a moment in which this process has nothing else to do: every new connection taken, and no call
 * under way. After `patience` milliseconds calls are left to run beside pages as long as there is time for both, and a
 * page that would be the only one is drawn in any case, so that pages go on, if slowly, however busy it is. Those who
 * wait go one after another, since each may take the moment away.
 *
 * Without it a call that comes after many readers would wait behind all of them, before it is even seen.
 */
export function calmMoment({ calls, pages }: Business, patience: number): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  function wait(): Promise<void> {
    const began = performance.now();
    let alone = began;
    return lookUntil((rested) => {
      const now = performance.now();
      if (pages() > 0) alone = now;
      return rested ? calls() === 0 || now - began > patience : now - alone > patience;
    });
  }
  return () => {
    last = last.then(wait);
    return last;
  };
}
