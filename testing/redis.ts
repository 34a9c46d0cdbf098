import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

/** Whether tests can have a Redis; they say so when they cannot. */
export const redisInstalled = spawnSync('redis-server', ['--version']).status === 0;
if (!redisInstalled)
  process.stderr.write('redis-server is not installed: what needs a Redis is not tested.\n');

/** A Redis of its own that can be killed and started again on the same port. */
export async function startRedis() {
  const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-redis-'));
  const port = await freePort();
  const options = { port, save: '', dir: folder, bind: '127.0.0.1' };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  let server: ChildProcess | undefined;
  const start = async () => {
    const own = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    server = own;
    let told = '';
    await new Promise<void>((resolve, reject) => {
      own.once('exit', () => reject(new Error(`redis-server ended: ${told}`)));
      own.stdout.on('data', (part) => {
        told += part;
        if (/ready to accept connections/i.test(told)) resolve();
      });
    });
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}/0`,
    kill,
    start,
    end: async () => {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}
