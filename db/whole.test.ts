import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { wholeTransactions } from './whole';

const url = env().DATABASE_URL;
const admin = postgres(url, { max: 1, onnotice: () => undefined });
const client = postgres(url, { max: 1, onnotice: () => undefined });
const whole = wholeTransactions(client);
beforeAll(() => admin`create table whole_probe (n integer primary key)`);
afterAll(async () => {
  await admin`drop table whole_probe`;
  await client.end({ timeout: 1 });
  await admin.end();
});

const insert = (sql: postgres.TransactionSql, n: number) =>
  sql.unsafe('insert into whole_probe values ($1)', [n]);
const cutOff = async (sql: postgres.TransactionSql) => {
  const [row] = await sql.unsafe('select pg_backend_pid() as pid');
  await admin`select pg_terminate_backend(${row?.pid})`;
};
const kept = async () => (await admin`select n from whole_probe order by n`).map(({ n }) => n);
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

describe('a transaction whose connection is lost', () => {
  it('writes nothing more, though the connection has been opened anew for others', async () => {
    let after: unknown;
    let going = Promise.resolve();
    const lost = whole.begin(async (sql) => {
      await insert(sql, 1);
      await cutOff(sql);
      going = (async () => {
        await pause(300);
        after = await insert(sql, 2).then(
          () => 'written',
          (error) => error.code,
        );
      })();
      await going;
      await insert(sql, 3);
    });
    await expect(lost).rejects.toMatchObject({ code: expect.stringMatching(/CONNECTION_CLOSED|57P01/) });
    await expect(whole.begin((sql) => insert(sql, 10))).resolves.toBeDefined();
    await going;
    await pause(100);
    expect(after).toMatch(/CONNECTION_CLOSED|57P01/);
    expect(await kept()).toEqual([10]);
  });

  it('leaves a connection that works, also when its own statement is cut off', async () => {
    for (let n = 20; n < 26; n++) {
      const lost = whole.begin(async (sql) => {
        await insert(sql, n);
        const [row] = await sql.unsafe('select pg_backend_pid() as pid');
        setTimeout(() => void admin`select pg_terminate_backend(${row?.pid})`.execute(), 50);
        await Promise.resolve(sql.unsafe('select pg_sleep(5)')).catch(() => undefined);
        await insert(sql, n + 100);
      });
      await expect(lost).rejects.toMatchObject({ code: expect.stringMatching(/CONNECTION_CLOSED|57P01/) });
      const began = performance.now();
      await whole.unsafe('select 1').catch(() => whole.unsafe('select 1'));
      expect(performance.now() - began).toBeLessThan(1_500);
    }
    expect(await kept()).toEqual([10]);
  });

  it('that ended writes nothing afterwards', async () => {
    let straggler: Promise<unknown> = Promise.resolve();
    await whole.begin(async (sql) => {
      straggler = pause(50).then(() => insert(sql, 40));
      await insert(sql, 30);
    });
    await expect(straggler).rejects.toThrow('has ended');
    expect(await kept()).toEqual([10, 30]);
  });

  it('and one that is refused is undone as before, savepoints too', async () => {
    const refused = whole.begin(async (sql) => {
      await insert(sql, 50);
      await insert(sql, 10);
    });
    await expect(refused).rejects.toMatchObject({ code: '23505' });
    await whole.begin(async (sql) => {
      await insert(sql, 60);
      await sql
        .savepoint(async (inner) => {
          await inner.unsafe('insert into whole_probe values ($1)', [61]);
          throw new Error('not this one');
        })
        .catch(() => undefined);
      await insert(sql, 62);
    });
    expect(await kept()).toEqual([10, 30, 60, 62]);
  });
});
