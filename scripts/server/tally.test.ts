import { afterEach, expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { Tally } from './tally';

afterEach(() => {
  vi.restoreAllMocks();
});

it('has a line for each kind of call and status, once in a while and at the end', () => {
  vi.useFakeTimers();
  const info = vi.spyOn(log(), 'info').mockReturnValue();
  const tally = new Tally();
  for (const ms of [1, 2, 6]) tally.add('GET', '/v1/ads/serve', 200, ms);
  tally.add('GET', '/v1/ads/serve', 503, 1);
  expect(info).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(info.mock.calls.map(([line]) => line)).toEqual([
    { method: 'GET', path: '/v1/ads/serve', status: 200, calls: 3, meanMs: 3, slowestMs: 6 },
    { method: 'GET', path: '/v1/ads/serve', status: 503, calls: 1, meanMs: 1, slowestMs: 1 },
  ]);
  vi.advanceTimersByTime(60_000);
  expect(info).toHaveBeenCalledTimes(2);
  tally.add('GET', '/v1/ads/serve', 200, 4);
  tally.tell();
  expect(info).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
