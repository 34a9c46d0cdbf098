import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { underWay } from './under-way';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const responseOf = () =>
  Object.assign(new EventEmitter(), { end: () => undefined }) as unknown as ServerResponse;
const never = () => new Promise<void>(() => undefined);

it('what is under way is counted until it is answered, fails, or its reader leaves', async () => {
  const calls = underWay();
  const [answered, left] = [responseOf(), responseOf()];
  void calls.run(answered, never);
  void calls.run(left, never);
  const failing = calls.run(responseOf(), () => Promise.reject(new Error('refused')));
  expect(calls.count()).toBe(3);
  await expect(failing).rejects.toThrow('refused');
  answered.end();
  left.emit('close');
  await vi.advanceTimersByTimeAsync(0);
  expect(calls.count()).toBe(0);
});

it('one that never ends is given way for a moment, not for ever', async () => {
  const calls = underWay();
  void calls.run(responseOf(), never);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(calls.count()).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(calls.count()).toBe(0);
});
