import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { env } from '@/lib/env';
import { makeLogger } from '@/lib/log';
import { singleton } from '@/lib/singleton';
import { redisInstalled, startRedis } from '@/testing/redis';
import { limitCall, limitSignIn } from './limits';
import { closeRedis, redis, redisState } from './redis';

vi.hoisted(() => {
  process.env.RATE_LIMIT_PER_MINUTE = '20';
});

const lines: string[] = [];
const kept = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(JSON.parse(String(chunk)).msg);
    done();
  },
});
singleton('log', () => makeLogger('info', kept));

const allowed = async (times: number, work: () => Promise<unknown>) => {
  let passed = 0;
  for (let tried = 0; tried < times; tried++) {
    await work().then(
      () => passed++,
      (error: { code?: string }) => expect(error.code).toBe('rate_limited'),
    );
  }
  return passed;
};

it('without REDIS_URL there is none to be away', () => {
  expect([redisState(), redis()]).toEqual(['none', undefined]);
});

describe.skipIf(!redisInstalled)('with a Redis', () => {
  let server: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    server = await startRedis();
    env().REDIS_URL = server.url;
    await vi.waitFor(() => expect(redisState()).toBe('ok'), 10_000);
  });
  afterAll(async () => {
    closeRedis();
    env().REDIS_URL = undefined;
    await server.end();
  });

  it('its death in the middle gives nobody another guess at a password, and is told once', async () => {
    const [email, from, caller] = [`${randomUUID()}@people.example`, '203.0.113.50', `user:${randomUUID()}`];
    expect(await allowed(3, () => limitSignIn(email, from))).toBe(3);
    expect(await allowed(15, () => limitCall(caller))).toBe(15);
    expect(await redis()?.dbsize()).toBe(1);

    await server.kill();
    await vi.waitFor(() => expect(redisState()).toBe('away'), 10_000);
    expect(await allowed(10, () => limitSignIn(email, from))).toBe(2);
    // Calls go on, counted by this instance alone.
    expect(await allowed(30, () => limitCall(caller))).toBe(20);
    await wait(1_500);
    expect(lines).toEqual([expect.stringContaining('Redis cannot be reached')]);

    await server.start();
    await vi.waitFor(() => expect(redisState()).toBe('ok'), 10_000);
    expect(lines).toEqual([expect.anything(), expect.stringContaining('Redis is back')]);
    expect(await allowed(10, () => limitSignIn(email, from))).toBe(0);
    expect(await allowed(30, () => limitCall(caller))).toBe(20);
  });
});
