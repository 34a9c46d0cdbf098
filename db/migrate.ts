import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { carryOver } from './carry-over';

/** Any fixed number: whoever migrates this platform's database holds it. */
const MIGRATION_LOCK = 7_323_470;
const FOLDER = path.join(process.cwd(), 'db', 'migrations');

/**
 * Brings the database at `url` to the newest schema and its rows with it, then runs `fill`. Safe to run from several processes at
 * once: one of them works, the others wait and find nothing to do.
 */
export async function migrateDatabase(url: string, fill?: (applied: number) => Promise<void>): Promise<void> {
  const guard = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    // The lock belongs to a transaction of its own connection, which also holds behind a transaction pooler.
    await guard.begin(async (sql) => {
      await sql`set local idle_in_transaction_session_timeout = 0`;
      await sql`set local lock_timeout = 0`;
      await sql`set local statement_timeout = 0`;
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
      const pending = await pendingMigrations(sql);
      if (pending > 0) await applyMigrations(url);
      await carryOver(url);
      await fill?.(pending);
    });
  } finally {
    await guard.end({ timeout: 5 });
  }
}

async function applyMigrations(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** How many migrations of this checkout the database lacks. */
export async function pendingMigrations(sql: postgres.ISql): Promise<number> {
  const journal = JSON.parse(readFileSync(path.join(FOLDER, 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  const [table] = await sql<{ known: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as known`;
  if (!table?.known) return journal.entries.length;
  const [last] = await sql<{ at: string | null }[]>`
    select max(created_at) as at from drizzle.__drizzle_migrations`;
  return journal.entries.filter(({ when }) => when > Number(last?.at ?? 0)).length;
}
