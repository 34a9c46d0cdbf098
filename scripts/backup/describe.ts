import type pg from 'pg';
import { quoted } from './connection';
import type { Header, Queue, Table } from './header';

/** Tables of ours: those of the schema public that belong to no extension. */
const TABLES = `select c.oid::int as oid, c.relname as name from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
  order by c.relname`;

/** The names of our tables, in a fixed order. */
export async function tableNames(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(TABLES);
  return rows.map(({ name }) => name);
}

/** Every table with what its rows are, as the transaction sees them. */
export async function describeTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; compared: string[] }>(
    `select t.name, array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
            array_agg(a.attname::text order by a.attnum) as compared
     from (${TABLES}) as t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     group by t.name order by t.name`,
  );
  const tables: Table[] = [];
  for (const table of rows) tables.push({ ...table, ...(await sumOf(client, table)) });
  return tables;
}

/** How many rows a table has, and the sum of a hash of each. */
export async function sumOf(
  client: pg.ClientBase,
  { name, compared }: Pick<Table, 'name' | 'compared'>,
): Promise<Pick<Table, 'rows' | 'sum'>> {
  const { rows } = await client.query<{ rows: string; sum: string }>(
    `select count(*)::text as rows,
            coalesce(sum(('x' || substr(md5(row(${compared.map(quoted).join(', ')})::text), 1, 15))::bit(60)::bigint), 0)::text as sum
     from ${quoted(name)}`,
  );
  const [found] = rows;
  return { rows: Number(found?.rows), sum: found?.sum ?? '' };
}

/** The moments of the migrations that the database has; none where it was never migrated. */
export async function migrationsOf(client: pg.ClientBase): Promise<number[]> {
  if (!(await exists(client, 'drizzle.__drizzle_migrations'))) return [];
  const { rows } = await client.query<{ at: string }>(
    'select created_at as at from drizzle.__drizzle_migrations order by created_at',
  );
  return rows.map(({ at }) => Number(at));
}

/** How far each sequence is. They stand outside transactions, so this is no less than any row of the transaction has. */
export async function sequencesOf(client: pg.ClientBase): Promise<Header['sequences']> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = 'public' and last_value is not null order by sequencename`,
  );
  return rows;
}

/** What the queue of jobs must not forget; null where no worker has made one yet. */
export async function queueOf(client: pg.ClientBase): Promise<Queue | null> {
  if (!(await exists(client, 'graphile_worker._private_jobs'))) return null;
  const timetable = await client.query<Queue['timetable'][number]>(
    `select identifier, known_since::text, last_execution::text from graphile_worker._private_known_crontabs order by identifier`,
  );
  const jobs = await client.query<Queue['jobs'][number]>(
    `select t.identifier as task, j.payload, j.run_at::text, j.max_attempts, j.key
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.attempts < j.max_attempts order by j.id`,
  );
  return { timetable: timetable.rows, jobs: jobs.rows };
}

async function exists(client: pg.ClientBase, relation: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    relation,
  ]);
  return rows[0]?.there === true;
}
