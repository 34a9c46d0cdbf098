import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { postgresAccount } from '@/scripts/postgres/account';
import { freePort } from './free-port';

const program = ['pgbouncer', '/usr/sbin/pgbouncer'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** Whether tests can have a PgBouncer; they say so when they cannot. */
export const pgbouncerInstalled = program !== undefined;
if (!program) process.stderr.write('pgbouncer is not installed: what a pooler changes is not tested.\n');

/** A PgBouncer in transaction mode before the server of `url`, which can be killed and started again. */
export async function startPgBouncer(url: string, connections = 4) {
  const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-pgbouncer-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const file = path.join(folder, 'pgbouncer.ini');
  const settings = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'any',
    pool_mode: 'transaction',
    default_pool_size: connections,
    max_client_conn: 500,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  const write = (to: string) => {
    const { hostname, port: behind, username, password } = new URL(to);
    const server = `* = host=${hostname} port=${behind} user=${username} password=${decodeURIComponent(password)}`;
    writeFileSync(file, ['[databases]', server, '[pgbouncer]', ...lines, ''].join('\n'));
  };
  write(url);
  let running: ChildProcess | undefined;
  const start = async () => {
    // Like Postgres it refuses to run as root.
    const own = spawn(program ?? 'pgbouncer', [file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...postgresAccount(),
    });
    running = own;
    let told = '';
    await new Promise<void>((resolve, reject) => {
      own.once('exit', () => reject(new Error(`pgbouncer ended: ${told}`)));
      own.stderr.on('data', (part) => {
        told += part;
        if (told.includes('process up')) resolve();
      });
    });
  };
  const kill = async () => {
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  await start();
  const pooled = new URL(url);
  pooled.port = String(port);
  return {
    url: pooled.href,
    kill,
    start,
    /** Has it lead to another server from now on. */
    pointTo: async (other: string) => {
      write(other);
      running?.kill('SIGHUP');
    },
    end: async () => {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}
