import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';
import { buildIfNeeded } from '@/scripts/build';
import { databaseUrl, startCluster } from '@/scripts/postgres/cluster';
import { throwAwayFolder } from '@/scripts/postgres/throw-away';
import { buildBareNext, removeBareNext, startBareNext } from './bare-next';
import { end, type Running, startUntil } from './processes';

/** A product under load with its database: this checkout, or an earlier one to compare with. */
export interface Target extends Running {
  name: string;
  origin: string;
  sql: postgres.Sql;
}

/** Next alone. */
export interface Bare extends Running {
  url: string;
  /** Starts another one. */
  again(): Promise<Bare>;
}

export interface Rig {
  ours: Target;
  /** The checkout of `--before`. */
  before?: Target;
  /** Sizes are small and turns short. */
  quick: boolean;
  /** Starts an instance on a database, of this checkout or of that of `--before`; on that of `ours` unless told. */
  instance(name: string, settings?: Record<string, string>, of?: 'ours' | 'before'): Promise<Target>;
  /** Next alone, built when it is first asked for. */
  bare(): Promise<Bare>;
  /** Starts a server of `bench/peers` with one argument; gives its origin. */
  peer(name: string, argument: string): Promise<string>;
  /** Waits until Postgres has nothing left to do of what the last turn asked for. */
  calm(): Promise<void>;
  /** An empty database in the same Postgres. */
  database(name: string): Promise<string>;
  /** A client of a database, closed at the end. */
  client(url: string): postgres.Sql;
  /** Ends a process with the run. */
  endLater(child: ChildProcess): void;
  /** Says what was not measured. */
  remark(text: string): void;
  stop(): Promise<void>;
}

export interface Wanted {
  /** Whether the product is built and started; else there is only its Postgres. */
  serving: boolean;
  before?: string;
  port: number;
  quick: boolean;
  remark(text: string): void;
}

const SECRET = 'a-secret-for-the-benchmark-only-0123456789';

/** Starts a throw-away Postgres that keeps what it acknowledges, and the production build on it where it is asked for anything. */
export async function setUp({ serving, before, port, quick, remark }: Wanted): Promise<Rig> {
  const home = throwAwayFolder('bench');
  const cluster = await startCluster({
    home: path.join(home, 'postgres'),
    urlFile: path.join(home, 'database-url'),
    ephemeral: false,
  });
  const children: ChildProcess[] = [];
  const running: Running[] = [];
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
  let ports = port;

  const instance: Rig['instance'] = async (name, given = {}, of = 'ours') => {
    const at = ports++;
    const origin = `http://127.0.0.1:${at}`;
    const settings = {
      DATABASE_URL: cluster.url,
      AUTH_SECRET: SECRET,
      DATA_DIR: path.join(home, name),
      PORT: String(at),
      APP_URL: origin,
      SEED: 'none',
      LOG_LEVEL: 'info',
      // Counted like anywhere, and never reached.
      RATE_LIMIT_PER_MINUTE: '100000000',
      ...given,
    };
    const started = await startUntil(`${origin}/readyz`, ['scripts/start.mjs'], {
      cwd: of === 'before' && before ? before : process.cwd(),
      env: { ...process.env, ...settings },
    });
    running.push(started);
    return { ...started, name, origin, sql: client(settings.DATABASE_URL) };
  };

  let bare: Promise<Bare> | undefined;
  const startBare = async (): Promise<Bare> => {
    const at = ports++;
    const started = await startBareNext(at);
    running.push(started);
    return { ...started, url: `http://127.0.0.1:${at}`, again: startBare };
  };

  const rig: Omit<Rig, 'ours' | 'before'> = {
    quick,
    instance,
    database,
    client,
    remark,
    bare: () => {
      if (!bare) buildBareNext();
      bare ??= startBare();
      return bare;
    },
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
    endLater: (child) => children.push(child),
    stop: async () => {
      await Promise.all([...children.map(end), ...running.map((each) => each.stop())]);
      await Promise.all(clients.map((sql) => sql.end({ timeout: 2 })));
      await cluster.stop();
      if (bare) removeBareNext();
      rmSync(home, { recursive: true, force: true });
    },
  };
  try {
    if (serving) await buildIfNeeded(() => undefined);
    const ours = serving ? await instance('ours') : undefined;
    Object.assign(process.env, { DATABASE_URL: cluster.url, AUTH_SECRET: SECRET, LOG_LEVEL: 'silent' });
    if (!ours) {
      return {
        ...rig,
        get ours(): Target {
          throw new Error('nothing is served in this run');
        },
      };
    }
    if (!before) return { ...rig, ours };
    return {
      ...rig,
      ours,
      before: await instance('before', { DATABASE_URL: await database('before') }, 'before'),
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
