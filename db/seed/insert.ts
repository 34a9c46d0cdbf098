import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';

/**
 * Writes all rows in one statement. Every row names the same columns as the first; Postgres reads the values from
 * JSON, which takes a tenth of the time that thousands of parameters do.
 */
export async function insertRows<T extends PgTable>(
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const named = rows.map((row) =>
    Object.fromEntries(columns.map(([key, column]) => [column.name, (row as Record<string, unknown>)[key]])),
  );
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  await db().execute(sql`
    insert into ${table} (${names})
    select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(named)}::jsonb)`);
}

/** Lets the next row of each table get the id after the highest one that was written here. */
export async function continueIds(...tables: PgTable[]): Promise<void> {
  for (const table of tables) {
    await db().execute(sql`
      select setval(pg_get_serial_sequence(${getTableName(table)}, 'id'), max(id)) from ${table} having max(id) > 0`);
  }
}
