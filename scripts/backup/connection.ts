import pg from 'pg';
import { pgAddress } from '@/db/pg-address';

/**
 * One transaction of one connection, without limits of time: a large table is copied for longer than any request may take.
 * What only reads has one snapshot. Undone when `work` throws. Values have one spelling here whatever the server's settings,
 * since they are compared.
 */
export async function wholeTransaction<T>(
  url: string,
  mode: 'read' | 'write',
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: pgAddress(url),
    application_name: 'fanfare-backup',
    connectionTimeoutMillis: 10_000,
  });
  // Whoever waits for an answer is told as well.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin');
    await client.query(`set local statement_timeout = 0; set local lock_timeout = 0;
      set local idle_in_transaction_session_timeout = 0; set local search_path = public;
      set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
      set local bytea_output = 'hex'; set local extra_float_digits = 1`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => pg.escapeIdentifier(name);
