import { spawn } from 'node:child_process';
import { expect } from './fixtures';

/** Starts another instance beside the one under test and waits until it serves. */
export async function startAnother(port: number, settings: Record<string, string>) {
  const dev = process.env.E2E_DEV ? ['--dev'] : [];
  const server = spawn(process.execPath, ['scripts/start.mjs', ...dev], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'error', ...settings, PORT: String(port) },
  });
  let printed = '';
  server.stdout.on('data', (chunk) => {
    printed += chunk;
    process.stdout.write(chunk);
  });
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await ended;
  };
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    await expect.poll(ready, { timeout: 100_000, intervals: [500] }).toBe(true);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop, printed: () => printed };
}
