import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';

/** Something done to the database of the platform under test: time that passes, and jobs that come round. */
export async function onDatabase<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres((await readFile(join(process.env.E2E_DATA ?? '', 'database-url'), 'utf8')).trim(), {
    max: 1,
  });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
