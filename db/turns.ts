import type postgres from 'postgres';
import { admission } from '@/lib/admission';

/** No statement and no transaction waits longer than this for a connection, in milliseconds. */
export const CONNECTION_WAIT_MS = 3_000;

/** More than the lanes of the edge ever let in; whoever comes after them is told at once. */
const queue = 4_000;

type Row = Parameters<postgres.Sql['unsafe']>;

/**
 * The client of a pool as its callers may use it: as many statements and transactions as there are connections, each
 * on one of its own, the rest in their order and never longer than the wait; then `unavailable`. By itself the driver
 * lets them wait without end, and sends a statement after whatever is still running on a busy connection.
 */
export function withTurns(client: postgres.Sql, connections: number): postgres.Sql {
  const turn = admission({ width: connections, queue, patience: CONNECTION_WAIT_MS });

  /** A statement starts when it is awaited, like the driver's own, as rows or as arrays of values. */
  const unsafe = (...given: Row) => {
    const rows = () => turn(async () => client.unsafe(...given));
    return Object.assign(lazily(rows), { values: () => turn(async () => client.unsafe(...given).values()) });
  };
  const begin = (work: (sql: postgres.TransactionSql) => unknown) => turn(() => client.begin(work));
  return new Proxy(client, {
    get: (target, name) =>
      name === 'unsafe' ? unsafe : name === 'begin' ? begin : Reflect.get(target, name),
  });
}

/** A promise of what `start` gives that calls it only when somebody waits for it. */
export function lazily<T>(start: () => Promise<T>): Promise<T> {
  let started: Promise<T> | undefined;
  const promise = () => {
    started ??= start();
    return started;
  };
  // biome-ignore lint/suspicious/noThenProperty: awaiting it is what starts it
  return { then: (...reactions) => promise().then(...reactions) } as Promise<T>;
}
