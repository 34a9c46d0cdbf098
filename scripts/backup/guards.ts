import type pg from 'pg';
import { quoted } from './connection';

interface Reference {
  name: string;
  table: string;
  definition: string;
}

/**
 * Empties the tables and has `work` fill them without their triggers and without order among them. Afterwards the triggers
 * are on again, and the database has checked every reference of what was filled in.
 */
export async function withoutGuards<T>(
  client: pg.ClientBase,
  tables: string[],
  work: () => Promise<T>,
): Promise<T> {
  const { rows: references } = await client.query<Reference>(
    `select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
  );
  for (const { name, table } of references) {
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  }
  const names = tables.map(quoted);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(', ')}`);
  const result = await work();
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  for (const { name, table, definition } of references) {
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  }
  return result;
}
