import path from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';

const FOLDER = path.join(process.cwd(), 'db', 'migrations');

/** What the migrator itself makes before the first one. */
const RECORD = [
  'create schema drizzle',
  'create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
];

/**
 * The statements that give an empty database the schema of another that has the migrations of these moments. Undefined where
 * this checkout lacks one of them, as it does where a newer build made it.
 */
export function statementsOf(moments: readonly number[]): string[] | undefined {
  const files = readMigrationFiles({ migrationsFolder: FOLDER });
  const chosen = files.filter(({ folderMillis }) => moments.includes(folderMillis));
  if (chosen.length < moments.length) return undefined;
  return [
    ...RECORD,
    ...chosen.flatMap(({ sql, hash, folderMillis }) => [
      ...sql,
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('${hash}', ${folderMillis})`,
    ]),
  ];
}
