import { AsyncLocalStorage } from 'node:async_hooks';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/lib/env';
import { singleton } from '@/lib/singleton';
import { isSerialisationFailure, isStalePlan } from './failures';
import { withSettings } from './pooled';
import * as schema from './schema';
import { withTurns } from './turns';
import { wholeTransactions } from './whole';

export type Database = PostgresJsDatabase<typeof schema>;

interface Open {
  tx: Database;
  /** What to do once it is committed. */
  after: (() => void)[];
}

const ambient = singleton('db.transaction', () => new AsyncLocalStorage<Open>());

/** In milliseconds; so that nothing can hold a connection for ever. */
const timeouts = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Whether the address is that of a pooler which gives connections of Postgres by the transaction. */
const pooled = () => env().DATABASE_POOLER === 'transaction';

/** Every pool of this process. */
const opened = () => singleton('db.opened', () => new Set<postgres.Sql>());

/** A postgres.js pool to a server or its pooler. */
export function open(url: string): postgres.Sql {
  const client = postgres(url, {
    max: env().DATABASE_POOL,
    // A statement that one connection of Postgres knows by name is unknown to the next.
    prepare: !pooled(),
    connect_timeout: 3,
    // A database that comes back is noticed soon, however long it was away.
    backoff: (retries) => Math.min(0.01 * 3 ** retries, 1),
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    onnotice: () => undefined,
    connection: { application_name: 'fanfare', ...(!pooled() && timeouts) },
  });
  opened().add(client);
  return client;
}

/** The pool with bounded turns: whoever waits longer for a connection than anybody should is `unavailable`. */
export function bounded(client: postgres.Sql): postgres.Sql {
  const whole = wholeTransactions(client);
  return withTurns(pooled() ? withSettings(whole, timeouts) : whole, env().DATABASE_POOL);
}

/** The primary's pool itself, for what must not wait behind the product's calls. */
export const pool = (): postgres.Sql => singleton('db.pool', () => open(env().DATABASE_URL));

/** The same with turns. */
export const boundedPool = (): postgres.Sql => singleton('db.bounded', () => bounded(pool()));

const primary = (): Database => singleton('db.drizzle', () => drizzle(boundedPool(), { schema }));

const elsewhere = singleton('db.elsewhere', () => new AsyncLocalStorage<Database>());

/** The open transaction of the caller, or else what it reads from, or else the primary. */
export function db(): Database {
  return ambient.getStore()?.tx ?? elsewhere.getStore() ?? primary();
}

/** The driver's side of what `db()` answers, which Drizzle keeps to itself: what is asked by a text that was made before. */
export const asked = (): Pick<postgres.Sql, 'unsafe'> =>
  (db()._.session as unknown as { client: postgres.Sql }).client;

/** Runs work that only reads on another database than the primary; its transactions are the primary's all the same. */
export const readingFrom = <T>(database: Database, work: () => Promise<T>): Promise<T> =>
  elsewhere.run(database, work);

/**
 * Runs `work` in one transaction; a call within another joins it, so that verbs compose. Deadlocks and
 * serialisation failures are tried again up to three times, since the database undid all of the work.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (ambient.getStore()) return work();
  let [failures, stalePlans] = [0, 0];
  for (;;) {
    try {
      const after: Open['after'] = [];
      const result = await primary().transaction((tx) =>
        ambient.run({ tx: tx as unknown as Database, after }, work),
      );
      for (const each of after) each();
      return result;
    } catch (error) {
      // Each connection may hold one, and this may meet them all.
      if (isStalePlan(error) && ++stalePlans <= env().DATABASE_POOL) continue;
      if (++failures === 3 || !isSerialisationFailure(error)) throw error;
    }
  }
}

/** Has `work` done once the caller's transaction is committed, and before anybody is told so; never if it is undone. */
export function afterCommit(work: () => void): void {
  ambient.getStore()?.after.push(work);
}

/** Whether the caller is inside `transaction`. */
export const inTransaction = () => ambient.getStore() !== undefined;

/** Closes every pool; for commands and the server's shutdown. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([...opened()].map((client) => client.end({ timeout: 5 })));
}
