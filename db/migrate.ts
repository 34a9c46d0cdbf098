import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { dayOf } from '@/lib/dates';
import { errorInWords } from '@/lib/safe-error';
import { carryOver } from './carry-over';
import { sqlState } from './failures';

/** Any fixed number: whoever migrates this platform's database holds it. */
export const MIGRATION_LOCK = 7_323_470;
const FOLDER = path.join(process.cwd(), 'db', 'migrations');

/**
 * Brings the database at `url` to the newest schema and its rows with it, then runs `fill`. Safe to run from several processes
 * at once: one of them works, the others wait and find nothing to do. Throws, and changes nothing, when the database was
 * migrated by a newer build, or when it refuses: with its own reason and what has to be granted.
 */
export async function migrateDatabase(url: string, fill?: (applied: number) => Promise<void>): Promise<void> {
  const guard = postgres(url, { max: 1, prepare: false, onnotice: () => undefined });
  try {
    // The lock belongs to a transaction of its own connection, which also holds behind a transaction pooler.
    await guard.begin(async (sql) => {
      await sql`set local idle_in_transaction_session_timeout = 0`;
      await sql`set local lock_timeout = 0`;
      await sql`set local statement_timeout = 0`;
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
      const applied = await bringUp(sql, url).catch((error: unknown) => {
        throw refusal(error, url);
      });
      await carryOver(url);
      await fill?.(applied);
    });
  } finally {
    await guard.end({ timeout: 5 });
  }
}

/** Applies what is pending and gives how much that was. */
async function bringUp(sql: postgres.ISql, url: string): Promise<number> {
  const { pending, unknown, first } = await migrationStanding(sql);
  const days = unknown.map((at) => dayOf(new Date(at)));
  if (unknown.some((at) => at < first)) {
    throw new Error(
      `This database was made before the first release, by a build of ${days.at(-1)}. This one cannot bring its rows over: ` +
        'start that build again to take out what you need, and give this one an empty database; nothing was changed.',
    );
  }
  if (unknown.length > 0) {
    throw new Error(
      `This database was migrated by a newer build: it has ${unknown.length} migrations that this one does not know ` +
        `(the latest of ${days.at(-1)}). Start that build again, or one that is newer still; nothing was changed.`,
    );
  }
  if (pending > 0) await applyMigrations(url);
  return pending;
}

async function applyMigrations(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => undefined });
  try {
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** A database's refusal in its own words, with the grants that were missing where it wants for rights. */
function refusal(error: unknown, url: string): unknown {
  const state = sqlState(error);
  if (!state) return error;
  const { username, pathname } = new URL(url);
  const [user, database] = [username, pathname.slice(1)].map((part) => `"${decodeURIComponent(part)}"`);
  const grants = [
    `The user ${user} of DATABASE_URL needs these, granted by an administrator of the database:`,
    `  GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${database} TO ${user};`,
    `  GRANT USAGE, CREATE ON SCHEMA public TO ${user};`,
    'and must own the tables that an earlier start made.',
  ];
  const reason = `The database refuses to be migrated: ${errorInWords(deepest(error))} (${state})`;
  return new Error([reason, ...(state === '42501' ? grants : [])].join('\n'), { cause: error });
}

const deepest = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? deepest(error.cause) : error;

/** How many migrations of this checkout the database lacks. */
export const pendingMigrations = async (sql: postgres.ISql): Promise<number> =>
  (await migrationStanding(sql)).pending;

interface Standing {
  /** Migrations of this checkout that the database lacks. */
  pending: number;
  /** Those of the database that this checkout lacks, by their moments. */
  unknown: number[];
  /** The moment of this checkout's first. */
  first: number;
}

/** How the migrations of this checkout and those of the database compare. */
export async function migrationStanding(sql: postgres.ISql): Promise<Standing> {
  const journal = JSON.parse(readFileSync(path.join(FOLDER, 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  const known = journal.entries.map(({ when }) => when);
  const [first = 0] = known;
  const [table] = await sql<{ there: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return { pending: known.length, unknown: [], first };
  const rows = await sql<{ at: string }[]>`
    select created_at as at from drizzle.__drizzle_migrations order by created_at`;
  const applied = rows.map(({ at }) => Number(at));
  const last = applied.at(-1) ?? 0;
  return {
    pending: known.filter((when) => when > last).length,
    unknown: applied.filter((at) => !known.includes(at)),
    first,
  };
}
