import type postgres from 'postgres';
import { connectionLost } from './failures';
import { lazily } from './turns';

type Work = (sql: postgres.TransactionSql) => unknown;
type Statement = Parameters<postgres.TransactionSql['unsafe']>;

/**
 * A client whose transactions end with their connection. The driver alone goes on: what a transaction still asks after its
 * connection was lost is sent on whatever has taken its place, and commits there statement by statement, or stands in the
 * way of its first message. Here nothing more of it is sent, and its caller is told at once.
 */
export function wholeTransactions(client: postgres.Sql): postgres.Sql {
  const begin = (...given: [options: string, work: Work] | [work: Work]) =>
    new Promise((resolve, reject) => {
      const [options, work] = given.length === 1 ? ['', given[0]] : given;
      let ended: unknown;
      const end = (error: unknown) => {
        ended ??= error;
        reject(error);
      };
      /** What the transaction is left with after `ended`: for the driver it never ends, so that it rolls nothing back. */
      const guarded = async (sql: postgres.TransactionSql, part: Work) => {
        try {
          const result = await part(whole(sql, () => ended, end, guarded));
          if (!ended) return result;
        } catch (error) {
          if (!ended) throw error;
        }
        return new Promise<never>(() => undefined);
      };
      client
        .begin(options, (sql) => guarded(sql, work))
        .then((result) => {
          ended = new Error('The transaction has ended.');
          resolve(result);
        }, end);
    });
  return new Proxy(client, {
    get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)),
  });
}

/** The statements of a transaction, none of them after its end; `end` hears of a lost connection. */
function whole(
  sql: postgres.TransactionSql,
  ended: () => unknown,
  end: (error: unknown) => void,
  guarded: (sql: postgres.TransactionSql, part: Work) => Promise<unknown>,
): postgres.TransactionSql {
  const watched = async <T>(ask: () => PromiseLike<T>): Promise<T> => {
    if (ended()) throw ended();
    try {
      return await ask();
    } catch (error) {
      if (connectionLost(error)) end(error);
      throw error;
    }
  };
  const unsafe = (...given: Statement) =>
    Object.assign(
      lazily(() => watched(() => sql.unsafe(...given))),
      { values: () => watched(() => sql.unsafe(...given).values()) },
    );
  const savepoint = (part: Work) =>
    watched(() => sql.savepoint((inner) => guarded(inner as postgres.TransactionSql, part)));
  return new Proxy(sql, {
    get: (target, name) =>
      name === 'unsafe' ? unsafe : name === 'savepoint' ? savepoint : Reflect.get(target, name),
  });
}
