import type postgres from 'postgres';
import { Failure } from '@/lib/failure';
import { lazily } from './turns';

/** Longer than this nobody waits for a pooler to give a transaction a connection of Postgres, in milliseconds. */
export const POOLER_WAIT_MS = 4_000;

type Work = (sql: postgres.TransactionSql) => unknown;

/**
 * A client for a pooler that lends connections of Postgres by the transaction: whatever is asked is a transaction, which
 * sets in the round trip of its `begin` what a connection of our own would carry. A session's settings would be lost there,
 * or found by somebody else.
 */
export function withSettings(
  client: postgres.Sql,
  settings: Record<string, number>,
  patience = POOLER_WAIT_MS,
): postgres.Sql {
  const statements = Object.entries(settings).map(([name, value]) => `set local ${name} = ${value}`);
  // The driver keeps letters and blanks of what stands behind `begin`, by way of `replace`: this keeps all of it.
  const opening = { replace: () => ['', ...statements].join('; ') } as unknown as string;

  function begin(work: Work): Promise<unknown> {
    let [given, givenUp] = [false, false];
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        if (given) return;
        givenUp = true;
        reject(new Failure('unavailable', 'The service is busy. Try again in a moment.', { retryAfter: 1 }));
      }, patience);
      const transaction = client.begin(opening, (sql) => {
        given = true;
        clearTimeout(timer);
        // Its caller was told that nothing has run.
        if (givenUp) throw new Error('a transaction that nobody waits for');
        return work(sql);
      });
      transaction.finally(() => clearTimeout(timer)).then(resolve, reject);
    });
  }

  const unsafe = (...given: Parameters<postgres.Sql['unsafe']>) =>
    Object.assign(
      lazily(() => begin((sql) => sql.unsafe(...given))),
      { values: () => begin((sql) => sql.unsafe(...given).values()) },
    );
  return new Proxy(client, {
    get: (target, name) =>
      name === 'unsafe' ? unsafe : name === 'begin' ? begin : Reflect.get(target, name),
  });
}
