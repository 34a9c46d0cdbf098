import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { directDatabaseUrl, env } from '@/lib/env';
import { answers, type Cluster, startCluster } from './postgres/cluster';
import { say } from './progress.mjs';

const WATCH_MS = 2_000;
/** Names our connection that shows other processes of this checkout that the embedded server is in use. */
const PRESENCE = 'fanfare-presence';
const LEAVING = 'fanfare-leaving';
/** Any fixed number: whoever decides whether to stop the embedded server holds it. */
const LEAVE_LOCK = 7_323_471;

export type OpenDatabase = { url: string; embedded: boolean; close(): Promise<void> };

/**
 * The database of DATABASE_URL, or else the embedded one, started or adopted and kept alive until `close`.
 * Gives the address at which sessions are whole; sets DATABASE_URL for everything that follows.
 */
export async function openDatabase(dataDirectory: string): Promise<OpenDatabase> {
  if (process.env.DATABASE_URL) {
    const direct = directDatabaseUrl();
    for (const each of new Set([direct, env().DATABASE_URL])) await requireSafeSettings(each);
    return { url: direct, embedded: false, close: async () => undefined };
  }
  const urlFile = path.join(dataDirectory, 'database-url');
  const cluster = await startCluster({
    home: path.join(dataDirectory, 'postgres'),
    urlFile,
    onElsewhere: (home) =>
      say(`  The user "postgres" cannot enter ${dataDirectory}; the database lives in ${home} instead.`),
  });
  if (cluster.adopted) say('  It was already running.');
  const close = keepAlive(cluster);
  try {
    await requireSafeSettings(cluster.url);
  } catch (error) {
    await close();
    throw error;
  }
  process.env.DATABASE_URL = cluster.url;
  return { url: cluster.url, embedded: true, close };
}

/** The address of the embedded database if one of this folder is running. */
export async function runningDatabase(dataDirectory: string): Promise<string | undefined> {
  const file = path.join(dataDirectory, 'database-url');
  if (!existsSync(file)) return undefined;
  const url = readFileSync(file, 'utf8').trim();
  return (await answers(url)) ? url : undefined;
}

/** Starts the server again when it dies. Gives the way to leave: the last process to leave stops the server. */
function keepAlive(cluster: Cluster): () => Promise<void> {
  const presence = postgres(cluster.url, {
    max: 1,
    connect_timeout: 5,
    connection: { application_name: PRESENCE },
    onnotice: () => undefined,
  });
  let checking: Promise<void> | undefined;
  const check = async () => {
    try {
      await presence`select 1`;
    } catch {
      try {
        if (await cluster.revive()) say('The embedded Postgres had died and was started again.');
      } catch (error) {
        say(`The embedded Postgres died and does not start: ${(error as Error).message}`);
      }
    }
  };
  const timer = setInterval(() => {
    checking ??= check().finally(() => {
      checking = undefined;
    });
  }, WATCH_MS);
  return async () => {
    clearInterval(timer);
    await checking;
    await presence.end({ timeout: 2 });
    if (await isLast(cluster.url)) await cluster.stop();
  };
}

async function isLast(url: string): Promise<boolean> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    connection: { application_name: LEAVING },
    onnotice: () => undefined,
  });
  try {
    return await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${LEAVE_LOCK})`;
      const others = await tx`select 1 from pg_stat_activity where application_name = ${PRESENCE} limit 1`;
      return others.length === 0;
    });
  } catch {
    return true; // it no longer answers, so nobody can be using it
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Refuses a database that may lose acknowledged money, or garble text. */
export async function requireSafeSettings(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, prepare: false, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [settings] = await sql<Record<string, string>[]>`
      select current_setting('fsync') as fsync,
             current_setting('synchronous_commit') as synchronous_commit,
             current_setting('full_page_writes') as full_page_writes,
             current_setting('server_encoding') as server_encoding,
             current_setting('server_version_num') as server_version_num`;
    const problems: string[] = [];
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      if (settings?.[name] === 'off') problems.push(`${name} is off: a crash could lose acknowledged money`);
    }
    if (settings?.server_encoding !== 'UTF8') {
      problems.push(`server_encoding is ${settings?.server_encoding}: UTF8 is needed`);
    }
    if (Number(settings?.server_version_num) < 140_000) problems.push('server_version is older than 14');
    if (problems.length > 0) throw new Error(`This database is not safe to use.\n  ${problems.join('\n  ')}`);
  } catch (error) {
    throw connectionProblem(error, url);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** A refused connection in plain words, with the address but never the password. */
function connectionProblem(error: unknown, url: string): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code === undefined) return error;
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}${pathname}`;
  return new Error(`The database at ${place} cannot be used: ${message || code}`, { cause: error });
}
