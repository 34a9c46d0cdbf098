import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { admission } from './admission';

/** Work that ends when it is told to, and the order in which it began. */
function stage() {
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      began.push(name);
      ends.push(() => resolve(name));
    });
  const next = async () => {
    // What was let in begins on its own turn.
    await setTimeout(0);
    ends.shift()?.();
  };
  return { began, work, next };
}

const codeOf = (error: { code: string; retryAfter: number }) => `${error.code} ${error.retryAfter}`;

it('lets callers take turns, whoever came first with however many', async () => {
  const lane = admission({ width: 1, queue: 10, patience: 5_000 });
  const { began, work, next } = stage();
  const all = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'].map((name) => lane(work(name), name[0]));
  for (let count = 0; count < all.length; count++) await next();
  expect(await Promise.all(all)).toHaveLength(7);
  expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});

it('turns away whoever has too many waiting, and everybody when all together have', async () => {
  const lane = admission({ width: 1, queue: 3, queueOfCaller: 2, patience: 5_000 });
  const { work, next } = stage();
  const asked = ['a', 'a', 'a', 'a', 'b', 'c'].map((caller) => lane(work(caller), caller).catch(codeOf));
  for (let count = 0; count < 4; count++) await next();
  expect(await Promise.all(asked)).toEqual(['a', 'a', 'a', 'rate_limited 1', 'b', 'unavailable 1']);
});

it('keeps nobody waiting for ever, and gives the place of whoever gave up to the next', async () => {
  const lane = admission({ width: 1, queue: 3, patience: 50 });
  const { work, next } = stage();
  const first = lane(work('first'));
  expect(await lane(work('late')).catch(codeOf)).toBe('unavailable 1');
  const waiting = lane(work('second'));
  await next();
  await next();
  expect(await Promise.all([first, waiting])).toEqual(['first', 'second']);
});

it('gives a place back when work fails', async () => {
  const lane = admission({ width: 1, queue: 0, patience: 50 });
  await expect(lane(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await lane(async () => 'done')).toBe('done');
});
