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

it('keeps nobody longer than they want to wait, and tells who listens of a reading that fails later', async () => {
  vi.useFakeTimers();
  const ends: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const held = new Held(
    () => new Promise<number>((resolve, reject) => void ends.push({ resolve, reject })),
    60_000,
  );
  const failed = vi.fn();
  const look = async () => {
    const looked = held.within(3_000, failed);
    await vi.advanceTimersByTimeAsync(3_000);
    return looked;
  };
  expect(await look()).toEqual({ last: undefined, reading: true });
  ends[0]?.resolve(1);
  expect(await look()).toMatchObject({ last: { value: 1 }, reading: false });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await look()).toMatchObject({ last: { value: 1 }, reading: true });
  expect(ends).toHaveLength(2);
  ends[1]?.reject(new Error('too much'));
  await vi.advanceTimersByTimeAsync(0);
  expect(failed).toHaveBeenCalledWith(new Error('too much'));
  const soon = held.within(3_000, failed);
  ends[2]?.reject(new Error('at once'));
  await expect(soon).rejects.toThrow('at once');
  expect(failed).toHaveBeenCalledTimes(1);
});
