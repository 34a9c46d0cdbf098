import { fillPlaceholders, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { singleton } from '@/lib/singleton';
import { asked, type Database } from './client';
import * as schema from './schema';

type Values = Record<string, unknown>;

/** A database for building queries that are asked of whatever `db()` answers by then: a transaction, a replica, the primary. */
const whicheverIsAsked = (): Database =>
  singleton('db.prepared', () => {
    const unsafe: postgres.Sql['unsafe'] = (...given) => asked().unsafe(...given);
    return drizzle({ options: { parsers: {}, serializers: {} }, unsafe } as unknown as postgres.Sql, {
      schema,
    });
  });

/**
 * A query that is asked with every call of a program: its text is built once for the process, and read and planned once by
 * each connection. Its values are placeholders, given to `execute`.
 */
export function prepared<Query extends object>(build: (database: Database) => Query): () => Query {
  let query: Query | undefined;
  return () => {
    query ??= build(whicheverIsAsked());
    return query;
  };
}

/** The same for a query of a few shapes, each built when it is first asked for. What callers can make up is no shape. */
export function preparedBy<Shape extends string, Query extends object>(
  build: (database: Database, shape: Shape) => Query,
): (shape: Shape) => Query {
  const known = new Map<Shape, Query>();
  return (shape) => {
    const query = known.get(shape) ?? build(whicheverIsAsked(), shape);
    known.set(shape, query);
    return query;
  };
}

/** The same for a query that is written in SQL. */
export function preparedSql<Row extends object>(build: () => SQL): (values: Values) => Promise<Row[]> {
  let text: { sql: string; params: unknown[] } | undefined;
  return async (values) => {
    text ??= new PgDialect().sqlToQuery(build());
    const given = fillPlaceholders(text.params, values) as Parameters<postgres.Sql['unsafe']>[1];
    return asked().unsafe<Row[]>(text.sql, given, { prepare: true });
  };
}
