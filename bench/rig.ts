import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';
import { buildIfNeeded } from '@/scripts/build';
import { databaseUrl, startCluster } from '@/scripts/postgres/cluster';
import { throwAwayFolder } from '@/scripts/postgres/throw-away';

/** A product under load with its database: this checkout, or an earlier one to compare with. */
export interface Target {
  name: string;
  origin: string;
  sql: postgres.Sql;
}

export interface Rig {
  ours: Target;
  /** A second instance of this checkout on the same database; started when it is asked for. */
  second(): Promise<Target>;
  /** The checkout of `--before`. */
  before?: Target;
  /** Starts a server of `bench/peers` with one argument; gives its origin. */
  peer(name: string, argument: string): Promise<string>;
  /** Waits until Postgres has nothing left to do of what the last turn asked for. */
  calm(): Promise<void>;
  /** An empty database in the same Postgres. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

const SECRET = 'a-secret-for-the-benchmark-only-0123456789';

/** Starts a throw-away Postgres that keeps what it acknowledges, and the production build on it. */
export async function setUp({ before, port }: { before?: string; port: number }): Promise<Rig> {
  const home = throwAwayFolder('bench');
  const cluster = await startCluster({
    home: path.join(home, 'postgres'),
    urlFile: path.join(home, 'database-url'),
    ephemeral: false,
  });
  const children: ChildProcess[] = [];
  const clients: postgres.Sql[] = [];
  const client = (url: string) => {
    const sql = postgres(url, { max: 2, onnotice: () => undefined });
    clients.push(sql);
    return sql;
  };
  const maintenance = client(cluster.url);
  const database = async (name: string) => {
    await maintenance.unsafe(`create database "${name}"`);
    return databaseUrl(cluster.url, name);
  };

  async function start(name: string, at: number, url: string, folder = process.cwd()): Promise<Target> {
    const origin = `http://127.0.0.1:${at}`;
    const settings = {
      DATABASE_URL: url,
      AUTH_SECRET: SECRET,
      DATA_DIR: path.join(home, name),
      PORT: String(at),
      APP_URL: origin,
      SEED: 'none',
      // Counted like anywhere, and never reached.
      RATE_LIMIT_PER_MINUTE: '100000000',
    };
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: folder,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.push(child);
    await untilReady(origin, child);
    return { name, origin, sql: client(url) };
  }

  const rig: Omit<Rig, 'ours' | 'before'> = {
    second: () => start('second', port + 1, cluster.url),
    database,
    calm: async () => {
      for (let look = 0; look < 300; look++) {
        const [row] = await maintenance<{ busy: boolean }[]>`
          select exists (select 1 from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()
            and backend_type = 'client backend') as busy`;
        if (!row?.busy) return;
        await setTimeout(100);
      }
      throw new Error('Postgres does not come to rest');
    },
    peer: (name, argument) => startPeer(name, argument, children),
    stop: async () => {
      await Promise.all(children.map(end));
      await Promise.all(clients.map((sql) => sql.end({ timeout: 2 })));
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
  try {
    await buildIfNeeded(() => undefined);
    const ours = await start('ours', port, cluster.url);
    Object.assign(process.env, { DATABASE_URL: cluster.url, AUTH_SECRET: SECRET, LOG_LEVEL: 'silent' });
    return {
      ...rig,
      ours,
      ...(before && { before: await start('before', port + 2, await database('before'), before) }),
    };
  } catch (error) {
    await rig.stop();
    throw error;
  }
}

async function startPeer(name: string, argument: string, children: ChildProcess[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', `bench/peers/${name}.ts`, argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (piece) => resolve(String(piece).trim()));
    child.once('exit', () => reject(new Error(`${name} did not start`)));
  });
  return `http://127.0.0.1:${port}`;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1_200 && child.exitCode === null; attempt++) {
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await setTimeout(500);
  }
  throw new Error(`${origin} did not become ready`);
}
