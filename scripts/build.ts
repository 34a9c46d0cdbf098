import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { precompress } from './precompress';
import { say, step } from './progress.mjs';

const FINGERPRINT = path.join('.next', 'fanfare-sources');
const LOCK = path.join('.data', 'build.lock');
/** Everything the production build is made from. */
const SOURCES = [
  'app',
  'auth',
  'components',
  'contracts',
  'db',
  'features',
  'forms',
  'instrumentation-client.ts',
  'lib',
  'nouns',
  'public',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** Builds the pages for production unless the last build was made from exactly these sources. */
export async function buildIfNeeded(onChild: (stop: () => void) => void): Promise<void> {
  if (isCurrent()) return;
  await withLock(
    LOCK,
    async () => {
      if (isCurrent()) return;
      const sources = fingerprint(SOURCES);
      await step('Building the pages', async () => {
        await build(onChild);
        await precompress(path.join('.next', 'static'));
      });
      writeFileSync(FINGERPRINT, sources);
    },
    () => say('  Waiting for another build of this checkout.'),
  );
}

const isCurrent = () => existsSync(FINGERPRINT) && readFileSync(FINGERPRINT, 'utf8') === fingerprint(SOURCES);

function build(onChild: (stop: () => void) => void): Promise<void> {
  rmSync(FINGERPRINT, { force: true });
  return new Promise((resolve, reject) => {
    const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
    const child = spawn(process.execPath, [next, 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onChild(() => child.kill('SIGTERM'));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The production build failed.\n${output.trim()}`)),
    );
  });
}
