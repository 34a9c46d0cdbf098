import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { boundedPool } from './client';

type Values = Parameters<postgres.Sql['unsafe']>[1];

/**
 * A statement for what is asked thousands of times a second: its text is made once, and each connection reads and plans
 * it once. Its values stand in it as `$1`, `$2`, ...; it knows no ambient transaction.
 */
export function statement<Row extends object>(text: SQL): (values: Values) => Promise<Row[]> {
  const { sql, params } = new PgDialect().sqlToQuery(text);
  if (params.length > 0) throw new Error('a prepared statement takes its values when it is called');
  return async (values) => boundedPool().unsafe<Row[]>(sql, values, { prepare: true });
}
