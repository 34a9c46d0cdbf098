import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker } from '@/jobs/worker';
import { databaseUrl } from '@/scripts/postgres/cluster';
import { pgbouncerInstalled, startPgBouncer } from '@/testing/pgbouncer';
import { closeDatabase, db, pool, transaction } from './client';
import { toFailure } from './failures';
import { migrateDatabase } from './migrate';
import { withSettings } from './pooled';
import { idempotencyKeys, users } from './schema';
import { statement } from './statement';
import { withTurns } from './turns';
import { wholeTransactions } from './whole';

const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
const inForce = sql`select name, setting from pg_settings where name = any(${sql.param(`{${names.join(',')}}`)}::text[])`;
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => toFailure(error).code,
  );

describe.skipIf(!pgbouncerInstalled)('behind PgBouncer, which lends connections by the transaction', () => {
  const direct = process.env.DATABASE_URL ?? '';
  let bouncer: Awaited<ReturnType<typeof startPgBouncer>>;
  let server: postgres.Sql;
  beforeAll(async () => {
    bouncer = await startPgBouncer(direct);
    Object.assign(process.env, { DATABASE_URL: bouncer.url, DATABASE_POOLER: 'transaction' });
    server = postgres(direct, { max: 1 });
  });
  afterAll(async () => {
    await closeDatabase();
    await server.end();
    await bouncer.end();
  });

  it('everything that is asked is bounded, and leaves nothing to who comes next', async () => {
    const bounded = {
      statement_timeout: '5000',
      lock_timeout: '2000',
      idle_in_transaction_session_timeout: '10000',
    };
    const asked = async () =>
      Object.fromEntries(
        (await db().execute<{ name: string; setting: string }>(inForce)).map(({ name, setting }) => [
          name,
          setting,
        ]),
      );
    expect(await asked()).toEqual(bounded);
    expect(await transaction(asked)).toEqual(bounded);
    const [after] = await pool()`select current_setting('statement_timeout') as timeout`;
    expect(after).toEqual({ timeout: '0' });
  });

  it('more callers than connections all get their answers, and no statement has a name', async () => {
    const one = statement<{ n: number }>(sql.raw('select $1::int as n'));
    const results = await Promise.all(
      Array.from({ length: 48 }, async (_, n) => {
        if (n % 3 === 0) return (await one([n]))[0]?.n;
        if (n % 3 === 1) {
          await db()
            .select()
            .from(users)
            .where(eq(users.email, `nobody-${n}@example.test`));
          return n;
        }
        return transaction(async () => {
          await db().execute(sql`select ${n}::int, pg_sleep(0.01)`);
          const key = { principal: 'pooled', key: `key-${n}`, requestHash: 'hash' };
          await db().insert(idempotencyKeys).values(key);
          return n;
        });
      }),
    );
    expect(results).toEqual(results.map((_, n) => n));
    const kept = await server`select key from idempotency_keys where principal = 'pooled'`;
    expect(kept).toHaveLength(16);
    for (let look = 0; look < 8; look++) {
      expect(await db().execute(sql`select name from pg_prepared_statements`)).toHaveLength(0);
    }
  });

  it('what a transaction of two or a refused one wrote is whole or not there', async () => {
    const write = (key: string) =>
      db().insert(idempotencyKeys).values({ principal: 'undone', key, requestHash: 'hash' });
    const refused = transaction(async () => {
      await write('one');
      await write('one');
    });
    expect(await outcome(refused)).toBe('conflict');
    expect(await server`select from idempotency_keys where principal = 'undone'`).toHaveLength(0);
    expect(await outcome(write('one').execute())).toBe('done');
  });

  it('statements, locks and idle transactions end in time', async () => {
    const client = postgres(bouncer.url, { max: 3, prepare: false, onnotice: () => undefined });
    const limits = { statement_timeout: 300, lock_timeout: 100, idle_in_transaction_session_timeout: 300 };
    const short = drizzle(withTurns(withSettings(wholeTransactions(client), limits), 3));
    expect(await outcome(short.execute(sql`select pg_sleep(${2}::float8)`))).toBe('unavailable');
    await server.begin(async (holder) => {
      await holder`select pg_advisory_xact_lock(4711)`;
      const waits = short.execute(sql`select pg_advisory_xact_lock(${4711}::bigint)`);
      expect(await outcome(waits)).toBe('unavailable');
    });
    const idle = short.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await new Promise((go) => setTimeout(go, 700));
      await tx.execute(sql`select 1`);
    });
    expect(await outcome(idle)).toBe('unavailable');
    expect(await outcome(short.execute(sql`select 1`))).toBe('done');
    await client.end();
  });

  it('who gets no connection of Postgres in time is told so, and nothing of it runs', async () => {
    const client = postgres(bouncer.url, { max: 8, prepare: false, onnotice: () => undefined });
    const short = drizzle(withTurns(withSettings(wholeTransactions(client), {}, 400), 8));
    const held = Array.from({ length: 4 }, () => outcome(short.execute(sql`select pg_sleep(1.2)`)));
    await new Promise((go) => setTimeout(go, 100));
    let ran = false;
    const late = short.transaction(async () => {
      ran = true;
    });
    expect(await outcome(late)).toBe('unavailable');
    await Promise.all(held);
    await new Promise((go) => setTimeout(go, 200));
    expect(ran).toBe(false);
    expect(await outcome(short.execute(sql`select 1`))).toBe('done');
    await client.end();
  });

  it('a pooler that is killed leaves nobody waiting, and one that comes back is used', async () => {
    const under = Array.from({ length: 24 }, (_, n) =>
      outcome(
        n % 2 === 0
          ? db().execute(sql`select pg_sleep(0.5)`)
          : transaction(async () => void (await db().execute(sql`select pg_sleep(${0.5}::float8)`))),
      ),
    );
    await new Promise((go) => setTimeout(go, 200));
    await bouncer.kill();
    expect(new Set(await Promise.all(under))).toEqual(new Set(['unavailable']));
    expect(await outcome(db().execute(sql`select 1`))).toBe('unavailable');
    await bouncer.start();
    for (let attempt = 0; attempt < 30; attempt++) {
      if ((await outcome(db().execute(sql`select 1`))) === 'done') break;
      await new Promise((go) => setTimeout(go, 100));
    }
    expect(await outcome(db().execute(sql`select 1`))).toBe('done');
  }, 30_000);

  it('a new database is migrated through it, by several at once', async () => {
    const name = `fanfare_pooled_${process.pid}`;
    await server.unsafe(`create database "${name}"`);
    const url = databaseUrl(bouncer.url, name);
    await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
    const migrated = postgres(databaseUrl(direct, name), { max: 1 });
    expect(
      (await migrated`select count(*)::int as n from drizzle.__drizzle_migrations`)[0]?.n,
    ).toBeGreaterThan(3);
    await migrated.end();
  }, 60_000);

  it('the jobs are done without a direct address', async () => {
    let done = false;
    const probe = async () => {
      done = true;
    };
    const worker = startWorker({ probe }, '');
    const add = () =>
      server`select graphile_worker.add_job('probe', '{}'::json)`.then(
        () => true,
        () => false,
      );
    await expect.poll(add, { timeout: 15_000 }).toBe(true);
    await expect.poll(() => done, { timeout: 15_000 }).toBe(true);
    await worker.stop();
  }, 40_000);
});
