import { Failure } from './failure';

/** A share of the database's connections with a bounded queue before it. */
export interface Lane {
  /** Calls at work at once. */
  width: number;
  /** Calls that may wait; one more is turned away. */
  queue: number;
  /** Longest wait in milliseconds. */
  patience: number;
}

interface State {
  running: number;
  waiting: (() => void)[];
}

const busy = () =>
  new Failure('unavailable', 'The service is busy. Try again in a moment.', { retryAfter: 1 });

/**
 * Lets `width` calls work at once and a bounded number wait a bounded time; the rest are `unavailable` at
 * once. Overload is thus answered, never endured.
 */
export function admission({ width, queue, patience }: Lane) {
  const state: State = { running: 0, waiting: [] };

  function turn(): Promise<void> {
    if (state.running < width) {
      state.running++;
      return Promise.resolve();
    }
    if (state.waiting.length >= queue) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        state.waiting.splice(state.waiting.indexOf(go), 1);
        reject(busy());
      }, patience);
      state.waiting.push(go);
    });
  }

  function done(): void {
    const next = state.waiting.shift();
    if (next) next();
    else state.running--;
  }

  return async <T>(work: () => Promise<T>): Promise<T> => {
    await turn();
    try {
      return await work();
    } finally {
      done();
    }
  };
}
