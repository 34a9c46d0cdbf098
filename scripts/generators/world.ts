import { execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { throwAwayFolder } from '../postgres/throw-away';

const run = promisify(execFile);

/** An instance that the clients call, and the tokens of two of its people. */
export interface World {
  base: string;
  token: string;
  witnessToken: string;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts the demo world on a port and in a folder of its own. */
export async function startWorld(): Promise<World> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const folder = throwAwayFolder('generators');
  const env = {
    ...process.env,
    PORT: String(port),
    APP_URL: '',
    DATABASE_URL: '',
    DATA_DIR: folder,
    SEED: 'demo',
    RATE_LIMIT_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
  };
  // The APIs are served without Next (decision 051), so nothing has to be built.
  const server = spawn(process.execPath, ['scripts/start.mjs', '--dev'], { env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const end = () => server.kill('SIGTERM');
  process.once('exit', end);
  const stop = async () => {
    end();
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    for (const until = Date.now() + 600_000; ; await pause(1000)) {
      const ready = await fetch(`${base}/readyz`).catch(() => undefined);
      if (ready?.ok) break;
      if (server.exitCode !== null || Date.now() > until) throw new Error('Fanfare did not start.');
    }
    const tokenOf = async (email: string) => {
      const command = ['--import', 'tsx', 'scripts/token.ts', '--email', email];
      const { stdout } = await run(process.execPath, command, { env: { ...env, APP_URL: base } });
      return /^fan_\S+/m.exec(stdout)?.[0] ?? '';
    };
    const token = await tokenOf('brand@fanfare.example');
    return { base, token, witnessToken: await tokenOf('maya@fanfare.example'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A geo-verified campaign whose photos the clients send; its id. */
export async function makePlace({ base, token }: World): Promise<string> {
  const id = `generators-${crypto.randomUUID().slice(0, 8)}`;
  const day = 24 * 3600 * 1000;
  const response = await fetch(`${base}/create-campaign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      id,
      type: 'individual',
      description: 'A place that generated clients send photos of',
      starts_at: new Date(Date.now() - day).toISOString(),
      ends_at: new Date(Date.now() + day).toISOString(),
      latitude: 52.5163,
      longitude: 13.3777,
      radius: 1,
      tags: [],
      max_submissions_per_witness: 100,
      reward_per_task: 0.01,
      total_rewards: 1,
    }),
  });
  if (!response.ok) throw new Error(`No campaign for photos: ${await response.text()}`);
  return id;
}
