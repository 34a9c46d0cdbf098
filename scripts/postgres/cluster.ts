import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import postgres from 'postgres';
import { isAlive, isZombie, withLock } from '../lock.mjs';
import { writeWhole } from '../whole-file';
import { canEnter, type OsAccount, postgresAccount } from './account';
import { postgresPrograms, type RunPostgres, SHARED_FOLDER } from './binaries';

const DATABASE = 'fanfare';
/** Refused statements name rows and values of people. They are ours to log, which does so without them. */
const DISCREET = ['-c', 'log_min_messages=log'];
const DURABLE = ['-c', 'max_connections=200'];
/** For throw-away clusters only: nothing survives a crash, everything is faster. */
const EPHEMERAL = ['-c', 'max_connections=200', '-c', 'fsync=off', '-c', 'full_page_writes=off'];

export type ClusterOptions = {
  /** Folder of the cluster and its log; made, and owned by the account Postgres runs as. */
  home: string;
  /** File that keeps the URL (with password and port) between starts. */
  urlFile: string;
  /** Told when the cluster has to live elsewhere, since Postgres' account cannot enter `home`. */
  onElsewhere?: (home: string) => void;
  /** Gives up durability for speed. */
  ephemeral?: boolean;
};

export type Cluster = {
  url: string;
  /** It was already running: a killed application left it behind, or another one is using it. */
  adopted: boolean;
  /** Starts the server again if it has died; gives whether it had. */
  revive(): Promise<boolean>;
  stop(): Promise<void>;
};

/** Starts the Postgres server of `home`, makes it first if need be, or adopts it if it is still running. */
export async function startCluster(wanted: ClusterOptions): Promise<Cluster> {
  const account = postgresAccount();
  const run = postgresPrograms(account);
  const options = { ...wanted, home: prepareHome(wanted, account) };
  const data = path.join(options.home, 'cluster');
  mkdirSync(path.dirname(options.urlFile), { recursive: true });

  const launch = () =>
    withLock(`${options.urlFile}.lock`, async () => {
      const stored = existsSync(path.join(data, 'PG_VERSION'))
        ? readUrl(options)
        : await initialise(options, data, run, account);
      if (runningPid(data) && (await answers(stored))) return { url: stored, started: false };
      forgetZombie(data);
      const port = await freePort(Number(new URL(stored).port));
      const url = withPort(stored, port);
      writeWhole(options.urlFile, `${url}\n`);
      const flags = [...(options.ephemeral ? EPHEMERAL : DURABLE), '-p', String(port)];
      const log = path.join(options.home, 'postgres.log');
      await run('pg_ctl', ['start', '-w', '-t', '300', '-D', data, '-l', log, '-o', quote(flags)]).catch(
        (error: Error) => {
          throw new Error(`The embedded Postgres did not start (log: ${log}).\n${error.message}`);
        },
      );
      await ensureDatabase(url);
      return { url, started: true };
    });

  const first = await launch();
  return {
    url: first.url,
    adopted: !first.started,
    revive: async () => (runningPid(data) ? false : (await launch()).started),
    stop: async () => {
      if (runningPid(data)) await run('pg_ctl', ['stop', '-w', '-t', '20', '-m', 'fast', '-D', data]);
    },
  };
}

/** Makes the folder of the cluster, outside a checkout whose folders are closed to Postgres' account. */
function prepareHome({ home, onElsewhere }: ClusterOptions, account: OsAccount | undefined): string {
  mkdirSync(home, { recursive: true });
  if (!account) {
    chmodSync(home, 0o700);
    return home;
  }
  const inside = canEnter(path.dirname(home), account);
  const place = inside
    ? home
    : path.join(SHARED_FOLDER, createHash('sha256').update(home).digest('hex').slice(0, 12));
  if (!inside) onElsewhere?.(place);
  mkdirSync(place, { recursive: true });
  chownSync(place, account.uid, account.gid);
  chmodSync(place, 0o700);
  return place;
}

/** Initialises beside its place and moves it there when complete, so a killed start leaves nothing half-made. */
async function initialise(
  options: ClusterOptions,
  data: string,
  run: RunPostgres,
  account: OsAccount | undefined,
): Promise<string> {
  const fresh = `${data}.new`;
  const passwordFile = path.join(options.home, 'initial-password');
  const password = randomBytes(24).toString('base64url');
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await run('initdb', [
      `--pgdata=${fresh}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C',
      ...(options.ephemeral ? ['--no-sync'] : []),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const url = `postgres://postgres:${password}@127.0.0.1:0/${DATABASE}`;
  writeWhole(options.urlFile, `${url}\n`);
  renameSync(fresh, data);
  return url;
}

function readUrl({ urlFile, home }: ClusterOptions): string {
  const url = existsSync(urlFile) ? readFileSync(urlFile, 'utf8').trim() : '';
  if (url === '') {
    throw new Error(
      `${urlFile} is missing or empty. It keeps the password of the embedded database in ${home}: ` +
        'put it back, or remove that folder to begin with an empty database.',
    );
  }
  return url;
}

/** The process id of the cluster's server, if one is running. */
function runningPid(data: string): number | undefined {
  const pid = recordedPid(data);
  return pid && isAlive(pid) ? pid : undefined;
}

function recordedPid(data: string): number | undefined {
  const file = path.join(data, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n', 1)[0]) : undefined;
}

/**
 * Postgres takes a dead server that nobody has reaped for a running one. Its note gets the id of a process that
 * is gone for good; the rest of it stays, from which Postgres sees whether old sessions still hold the data.
 */
function forgetZombie(data: string): void {
  const pid = recordedPid(data);
  if (!pid || !isZombie(pid)) return;
  const file = path.join(data, 'postmaster.pid');
  const gone = spawnSync('true').pid;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(gone)));
}

/** Whether a server with our password answers at `url`; waits while it is still recovering. */
export async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        await sql`select 1`;
        return true;
      } catch (error) {
        const startingUp = (error as { code?: string }).code === '57P03';
        if (!startingUp || attempt === 300) return false;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const maintenance = postgres(databaseUrl(url, 'postgres'), { max: 1, onnotice: () => undefined });
  try {
    const found = await maintenance`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await maintenance.unsafe(`create database "${DATABASE}"`);
  } finally {
    await maintenance.end({ timeout: 5 });
  }
}

/** `url` pointing at another database of the same server. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

function withPort(url: string, port: number): string {
  const other = new URL(url);
  other.port = String(port);
  return other.href;
}

/** `preferred` if nobody listens there, or else any free port. */
async function freePort(preferred: number): Promise<number> {
  const listen = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(undefined));
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
      });
    });
  const port = (preferred && (await listen(preferred))) || (await listen(0));
  if (!port) throw new Error('No free port for the embedded Postgres.');
  return port;
}

/** Server options for pg_ctl, which takes them as one string: reachable by TCP on this machine only. */
function quote(flags: string[]): string {
  const local = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...DISCREET];
  return [...local, ...flags].map((flag) => `"${flag}"`).join(' ');
}
