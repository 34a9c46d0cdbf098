import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser';
import { throwAwayFolder } from './scripts/postgres/throw-away';

/** A platform of its own for each worker: journeys that run at once share no queue, no mailbox and no clock. */
type Platform = { port: number; data: string };

// The runner loads this file first and its workers inherit what it sets.
if (!process.env.E2E_PLATFORMS) {
  const { E2E_PORT, E2E_DATA = '' } = process.env;
  const platforms = E2E_PORT
    ? [{ port: Number(E2E_PORT), data: E2E_DATA }]
    : [await newPlatform(), await newPlatform()];
  process.env.E2E_PLATFORMS = JSON.stringify(platforms);
}
const platforms = JSON.parse(process.env.E2E_PLATFORMS) as Platform[];
const addressOf = ({ port }: Platform) => `http://127.0.0.1:${port}`;

/** That of the worker which reads this; tests and commands find it by these names. */
const ours = platforms[Number(process.env.TEST_PARALLEL_INDEX ?? 0)] as Platform;
process.env.E2E_PORT = String(ours.port);
process.env.E2E_DATA = ours.data;

export default defineConfig({
  testDir: 'e2e',
  workers: platforms.length,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A busy machine may fail a journey once; the summary of `npm test` names each that needed its second try.
  retries: 1,
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    baseURL: addressOf(ours),
    // A step that cannot be done fails by its own name, ahead of its test's time.
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser() },
  },
  // The real start on a demo world of its own: what is tested is what people run.
  webServer: platforms.map((platform) => ({
    command: 'node scripts/start.mjs',
    url: `${addressOf(platform)}/readyz`,
    timeout: 600_000,
    // A server of one's own, already running on E2E_PORT with its data in E2E_DATA, is used as it is.
    reuseExistingServer: process.env.E2E_REUSE !== undefined,
    stdout: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
    env: {
      PORT: String(platform.port),
      // Only an instance that names no address shows its mails to everybody on the machine.
      APP_URL: '',
      DATA_DIR: platform.data,
      DATABASE_URL: '',
      SEED: 'demo',
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
      METRICS_TOKEN: 'metrics-for-tests',
      // Receivers of the tests listen on this machine.
      WEBHOOK_TARGETS: 'any',
    },
  })),
});

/** A free port, and a folder that is gone with the run. */
async function newPlatform(): Promise<Platform> {
  const data = throwAwayFolder('e2e');
  process.on('exit', () => rmSync(data, { recursive: true, force: true }));
  return { port: await freePort(), data };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
