import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { buildIfNeeded } from '@/scripts/build';
import { startCluster } from '@/scripts/postgres/cluster';
import { throwAwayFolder } from '@/scripts/postgres/throw-away';
import { startPgBouncer } from '@/testing/pgbouncer';
import { startRedis } from '@/testing/redis';
import { startReplica } from '@/testing/replica';
import { startBalancer } from './balancer';
import { Instance } from './instance';

const SECRET = 'a-secret-for-the-benchmark-only-0123456789';

/** A primary and its replica, PgBouncer, Redis, and instances behind HAProxy, all of it on this machine alone. */
export async function setUp(firstPort: number) {
  const home = throwAwayFolder('scale');
  const primary = await startCluster({
    home: path.join(home, 'postgres'),
    urlFile: path.join(home, 'database-url'),
    ephemeral: false,
  });
  const replica = await startReplica(primary.url, { ephemeral: false });
  const pooler = await startPgBouncer(primary.url, 20);
  const redis = await startRedis();
  const settings = (name: string) => () => ({
    DATABASE_URL: pooler.url,
    DATABASE_POOLER: 'transaction',
    DATABASE_REPLICA_URL: replica.url,
    DATABASE_DIRECT_URL: '',
    REDIS_URL: redis.url,
    AUTH_SECRET: SECRET,
    DATA_DIR: path.join(home, name),
    APP_URL: `http://127.0.0.1:${firstPort}`,
    TRUST_PROXY: '1',
    SEED: 'none',
    LOG_LEVEL: 'error',
    RATE_LIMIT_PER_MINUTE: '100000000',
  });
  const instances = [1, 2, 3, 4].map((n) => new Instance(firstPort + n, settings(`instance-${n}`)));
  /** Where writes are at the moment; the replica's own after it was promoted. */
  let sql = postgres(primary.url, { max: 2, onnotice: () => undefined });
  let url = primary.url;
  await buildIfNeeded(() => undefined);
  const [one, two] = instances;
  // The first migrates.
  await one?.start();
  await two?.start();
  const balancer = await startBalancer(home, firstPort, [firstPort + 1, firstPort + 2]);
  Object.assign(process.env, {
    DATABASE_URL: primary.url,
    AUTH_SECRET: SECRET,
    APP_URL: balancer.origin,
    LOG_LEVEL: 'silent',
  });

  return {
    primary,
    replica,
    pooler,
    redis,
    instances,
    balancer,
    origin: balancer.origin,
    sql: () => sql,
    /** Writes are looked for there from now on. */
    follow: async (other: string) => {
      await sql.end({ timeout: 2 });
      url = other;
      sql = postgres(url, { max: 2, onnotice: () => undefined });
    },
    /** Derives every stored total again; throws when the books do not balance. */
    books: async () => {
      const env = { ...process.env, DATABASE_URL: url, DATA_DIR: path.join(home, 'books') };
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'scripts/books.ts'],
        { env },
      ).catch((error: { stdout: string; message: string }) => {
        throw new Error(error.stdout || error.message);
      });
      return stdout.trim().split('\n').at(-1) ?? '';
    },
    stop: async () => {
      await balancer.end();
      await Promise.all(instances.map((each) => each.end()));
      await sql.end({ timeout: 2 });
      await Promise.all([pooler.end(), redis.end()]);
      await replica.end();
      await primary.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export type Rig = Awaited<ReturnType<typeof setUp>>;
