import { type Database, db } from './client';

/**
 * A query that is asked with every call of a program: built once for each database it is asked of, and read and planned once
 * by each connection. Its values are placeholders, given to `execute`.
 */
export function prepared<Query extends object>(build: (database: Database) => Query): () => Query {
  const known = new WeakMap<Database, Query>();
  return () => {
    const database = db();
    const query = known.get(database) ?? build(database);
    known.set(database, query);
    return query;
  };
}
