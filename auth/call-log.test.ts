import { setTimeout } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { CallLog } from './call-log';

type Rows = Parameters<ConstructorParameters<typeof CallLog>[0] & object>[0];
const row: Rows[number] = {
  ...{ at: '2026-08-03T00:00:00.000Z', userId: 1, advertiserId: null, tokenId: 1, applicationId: null },
  ...{ method: 'GET', operation: '/v1/ads', path: '/v1/ads', status: 200, milliseconds: 3, requestId: '' },
};
const add = (calls: CallLog, times: number) => {
  for (let each = 0; each < times; each++) calls.add(row);
};

it('writes what came by itself, in company, and a full batch at once', async () => {
  const sizes: number[] = [];
  const calls = new CallLog(async (rows) => void sizes.push(rows.length));
  vi.useFakeTimers();
  try {
    add(calls, 3);
    await vi.advanceTimersByTimeAsync(999);
    expect(sizes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sizes).toEqual([3]);
  } finally {
    vi.useRealTimers();
  }
  add(calls, 499);
  expect(sizes).toEqual([3]);
  add(calls, 2);
  await calls.flush();
  expect(sizes).toEqual([3, 500, 1]);
  expect(calls.told).toEqual({ written: 504, dropped: 0 });
});

it('holds so many while the database is slow, and counts the others', async () => {
  let free = () => {};
  const slow = new Promise<void>((resolve) => {
    free = resolve;
  });
  const calls = new CallLog(() => slow);
  add(calls, 6_000);
  expect(calls.told.dropped).toBe(500);
  free();
  await calls.flush();
  expect(calls.told).toEqual({ written: 5_500, dropped: 500 });
});

it('counts what the database did not take, and goes on', async () => {
  let away = true;
  const calls = new CallLog(async () => {
    await setTimeout(0);
    if (away) throw new Error('away');
  });
  add(calls, 2);
  await calls.flush();
  away = false;
  add(calls, 1);
  await calls.flush();
  expect(calls.told).toEqual({ written: 1, dropped: 2 });
});
