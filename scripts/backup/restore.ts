import { statSync } from 'node:fs';
import type pg from 'pg';
import { MIGRATION_LOCK, migrateDatabase } from '@/db/migrate';
import { statementsOf } from '@/db/migration-statements';
import { dayOf } from '@/lib/dates';
import { readArchive, Unusable } from './archive';
import { quoted, wholeTransaction } from './connection';
import { sumOf, tableNames } from './describe';
import { withoutGuards } from './guards';
import { type Closing, type Header, readHeader, type Table } from './header';
import { load } from './load';
import { restoreQueue } from './queue';

export interface Restored extends Closing {
  tables: number;
  rows: number;
  /** Of the backup. */
  size: number;
  /** Tables of the backup that its version of Fanfare does not make; they were left out. */
  foreign: string[];
}

/** What a backup says of itself, once all of it was read and is what was written. Throws `Unusable` with the reason. */
export async function checkBackup(file: string): Promise<Header> {
  let header: Header | undefined;
  for await (const entry of readArchive(file)) header ??= readHeader(entry, file);
  if (!header) throw new Unusable(`${file} is no backup of Fanfare.`);
  schemaOf(header);
  return header;
}

function schemaOf({ migrations }: Header): string[] {
  const statements = statementsOf(migrations);
  if (statements) return statements;
  throw new Unusable(
    `This backup is of a newer version of Fanfare, whose last migration is of ${dayOf(new Date(migrations.at(-1) ?? 0))}. Restore it with that version, or a newer one.`,
  );
}

/**
 * Fills an empty database and the store with a backup that was checked: makes the schema of its version, loads it and proves
 * that every row is as it was, all in one transaction, and then brings it to the version of this build. When anything is not
 * right it throws, and the database is as empty as before.
 */
export async function restoreBackup(url: string, file: string, header: Header): Promise<Restored> {
  const { closing, known, foreign } = await wholeTransaction(url, 'write', async (client) => {
    // A start at the same moment waits, and finds everything.
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await requireEmpty(client);
    for (const statement of schemaOf(header)) await client.query(statement);
    const ours = await tableNames(client);
    const known = header.tables.filter(({ name }) => ours.includes(name));
    const foreign = header.tables.map(({ name }) => name).filter((name) => !ours.includes(name));
    const closing = await withoutGuards(client, ours, () => load(client, file, known));
    await setSequences(client, header);
    await prove(client, known);
    return { closing, known, foreign };
  });
  await migrateDatabase(url);
  if (header.queue) await restoreQueue(url, header.queue);
  const rows = known.reduce((sum, table) => sum + table.rows, 0);
  return { ...closing, foreign, tables: known.length, rows, size: statSync(file).size };
}

/** Whatever is there belongs to somebody, and a backup is nothing to be mixed with it. */
async function requireEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; count: string }>(
    `select min(c.oid::regclass::text) as name, count(*)::text as count
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`,
  );
  const [found] = rows;
  if (found?.count === '0') return;
  throw new Error(
    `The database is not empty: it has ${found?.count} tables, such as ${found?.name}. A backup is restored into an empty one only; nothing was changed.`,
  );
}

async function setSequences(client: pg.ClientBase, { sequences }: Header): Promise<void> {
  for (const { name, last } of sequences) {
    await client.query('select setval(to_regclass($1), $2) where to_regclass($1) is not null', [
      quoted(name),
      last,
    ]);
  }
}

/** Every row of every table is there and is what it was, generated columns too. */
async function prove(client: pg.ClientBase, tables: Table[]): Promise<void> {
  for (const table of tables) {
    const found = await sumOf(client, table);
    if (found.rows === table.rows && found.sum === table.sum) continue;
    throw new Error(
      `The table ${table.name} is not what it was: ${found.rows} rows of ${table.rows}${found.rows === table.rows ? ', with another content' : ''}. Nothing was changed.`,
    );
  }
}
