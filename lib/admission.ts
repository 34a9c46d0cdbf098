import { Failure } from './failure';

/** A share of what all calls use, such as the processor or the database, with a bounded queue before it. */
export interface Lane {
  /** Calls at work at once. */
  width: number;
  /** Calls that may wait; one more is turned away. */
  queue: number;
  /** Longest wait in milliseconds. */
  patience: number;
  /** Calls of one caller that may wait; all of them without it. */
  queueOfCaller?: number;
}

const busy = () =>
  new Failure('unavailable', 'The service is busy. Try again in a moment.', { retryAfter: 1 });
const greedy = () =>
  new Failure('rate_limited', 'Too many requests at once. Try again in a moment.', { retryAfter: 1 });

/**
 * Lets `width` calls work at once and a bounded number wait a bounded time; the rest are `unavailable` at
 * once, or `rate_limited` when it is their own caller who has too many there. Callers take turns, so that
 * whoever sends a hundred calls waits for them, and nobody else does. Overload is thus answered, never endured.
 */
export function admission({ width, queue, patience, queueOfCaller = queue }: Lane) {
  let running = 0;
  let waiting = 0;
  /** Who waits, in the order of their turns. */
  const lines = new Map<string, (() => void)[]>();

  /** What to wait for before a call works, undefined when it may at once; `leave` once it has worked. */
  function enter(caller: string): Promise<void> | undefined {
    if (running < width) {
      running++;
      return undefined;
    }
    const line = lines.get(caller) ?? [];
    if (waiting >= queue) return Promise.reject(busy());
    if (line.length >= queueOfCaller) return Promise.reject(greedy());
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        line.splice(line.indexOf(go), 1);
        if (line.length === 0) lines.delete(caller);
        waiting--;
        reject(busy());
      }, patience);
      line.push(go);
      lines.set(caller, line);
      waiting++;
    });
  }

  function leave(): void {
    const [next] = lines;
    if (!next) {
      running--;
      return;
    }
    const [caller, line] = next;
    // At the end of the turns again, for as long as there is more to do.
    lines.delete(caller);
    const go = line.shift();
    if (line.length > 0) lines.set(caller, line);
    waiting--;
    go?.();
  }

  async function run<T>(work: () => Promise<T>, caller = ''): Promise<T> {
    await enter(caller);
    try {
      return await work();
    } finally {
      leave();
    }
  }
  return Object.assign(run, { enter, leave });
}
