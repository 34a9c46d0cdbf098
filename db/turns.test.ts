import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { toFailure } from './failures';
import { CONNECTION_WAIT_MS, withTurns } from './turns';

const client = postgres(env().DATABASE_URL, { max: 2, onnotice: () => undefined });
const db = drizzle(withTurns(client, 2));
afterAll(() => client.end({ timeout: 1 }));

const sleep = (seconds: number) => db.execute(sql`select pg_sleep(${seconds}::float8)`);
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => toFailure(error),
  );

test('whoever finds every connection taken for longer than the wait is told to come again, and nothing runs', async () => {
  const hold = () => db.transaction(async () => void (await new Promise((go) => setTimeout(go, 4_000))));
  const held = [hold(), hold()];
  await new Promise((go) => setTimeout(go, 50));
  const began = performance.now();
  let ran = false;
  const waiting = [
    outcome(db.execute(sql`select 1`)),
    outcome(
      db.transaction(async () => {
        ran = true;
      }),
    ),
    outcome(db.select({ one: sql`1` }).from(sql`(select 1) as rows`)),
  ];
  for (const result of await Promise.all(waiting)) {
    expect(result).toMatchObject({ code: 'unavailable', retryAfter: 1 });
  }
  const waited = performance.now() - began;
  expect(waited).toBeGreaterThanOrEqual(CONNECTION_WAIT_MS - 50);
  expect(waited).toBeLessThan(CONNECTION_WAIT_MS + 500);
  expect(ran).toBe(false);
  await Promise.all(held);
  expect(await outcome(db.execute(sql`select 1`))).toBe('done');
}, 15_000);

test('a statement never stands behind a slow one while another connection is free', async () => {
  const slow = outcome(sleep(1));
  const began = performance.now();
  for (let n = 0; n < 5; n++) await db.execute(sql`select 1`);
  expect(performance.now() - began).toBeLessThan(700);
  await slow;
});

test('turns are taken in order, and given back by what fails', async () => {
  const wrong = () => outcome(db.execute(sql`select 1 / 0`));
  await Promise.all(Array.from({ length: 20 }, wrong));
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      await db.execute(sql`select 1`);
      order.push(n);
    }),
  );
  expect(order.slice(0, 10).every((n) => n < 12)).toBe(true);
  await expect(db.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(db.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await outcome(db.execute(sql`select 1`))).toBe('done');
});
