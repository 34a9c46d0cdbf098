import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { throwAwayFolder } from '@/scripts/postgres/throw-away';
import type { Rig } from './rig';

const source = path.resolve('bench/peers/payload');
const installMs = 150_000;
const startMs = 60_000;

export interface Payload {
  origin: string;
  /** Of its one user, as a request sends it. */
  authorization: string;
  /** The id of an ad that is there. */
  ad: number;
}

/**
 * Payload CMS 3 on an empty database of the same Postgres, installed in a folder that goes with the run. Undefined, with
 * a remark, where it cannot be installed or does not start.
 */
export async function startPayload(rig: Rig): Promise<Payload | undefined> {
  const folder = throwAwayFolder('payload');
  try {
    mkdirSync(folder, { recursive: true });
    cpSync(source, folder, { recursive: true });
    const flags = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
    // What `npm run` says of this project is nothing of that one's.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
    await promisify(execFile)('npm', flags, {
      cwd: folder,
      env: env as NodeJS.ProcessEnv,
      timeout: installMs,
    });
    return await start(rig, folder);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    rig.remark(`Payload CMS was not measured: it could not be installed or started (${why}).`);
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

async function start(rig: Rig, folder: string): Promise<Payload> {
  // Anything but production makes its tables by itself; the handlers are the same.
  const child = spawn(process.execPath, ['server.mjs', await rig.database('payload')], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development', PAYLOAD_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  rig.endLater(child);
  child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  let said = '';
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  for (let waited = 0; waited < startMs && child.exitCode === null; waited += 200) {
    const ready = /^ready (.+)$/m.exec(said)?.[1];
    if (ready) {
      const { port, apiKey, ad } = JSON.parse(ready) as { port: number; apiKey: string; ad: number };
      return { origin: `http://127.0.0.1:${port}`, authorization: `users API-Key ${apiKey}`, ad };
    }
    await setTimeout(200);
  }
  child.kill('SIGKILL');
  throw new Error('it did not start');
}
