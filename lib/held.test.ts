import { afterEach, expect, it, vi } from 'vitest';
import { Held } from './held';

afterEach(() => {
  vi.useRealTimers();
});

it('reads once for all who ask at once, and again only when it is old or told to', async () => {
  vi.useFakeTimers();
  let reads = 0;
  const held = new Held(async () => ++reads, 60_000);
  const asked = await Promise.all([held.get(), held.get(), held.anew()]);
  expect(asked.map(({ value }) => value)).toEqual([1, 1, 1]);
  vi.advanceTimersByTime(59_999);
  expect((await held.get()).value).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await held.get()).toEqual({ value: 2, at: new Date() });
  expect((await held.anew()).value).toBe(3);
  expect((await held.get()).value).toBe(3);
});

it('forgets a reading that failed', async () => {
  const read = vi.fn(async () => 7).mockRejectedValueOnce(new Error('no answer'));
  const held = new Held(read, 60_000);
  await expect(held.get()).rejects.toThrow('no answer');
  expect((await held.get()).value).toBe(7);
});
