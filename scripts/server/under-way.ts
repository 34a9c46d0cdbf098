import type { ServerResponse } from 'node:http';

/** For how long what is slow, or slowly read, keeps its place. */
const HOLD_MS = 5_000;

/** When a response is sent, its reader has left, or it has had its place for long enough. */
export function answeredOrHeld(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, HOLD_MS);
    const leave = () => {
      clearTimeout(timer);
      resolve();
    };
    const { end } = response;
    response.end = (...last: unknown[]) => {
      leave();
      return Reflect.apply(end, response, last);
    };
    response.once('close', leave);
  });
}

/**
 * Counts what is under way, so that other work gives it way. One that never ends is counted no longer than it would keep a
 * place, or everything that gives way would be slow for as long as the process lives.
 */
export function underWay() {
  let count = 0;
  return {
    count: () => count,
    async run(response: ServerResponse, work: () => Promise<void>): Promise<void> {
      count++;
      const over = answeredOrHeld(response);
      const working = work();
      void Promise.race([over, working.catch(() => undefined)]).then(() => count--);
      await working;
    },
  };
}
