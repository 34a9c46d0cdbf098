import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser';
import { throwAwayFolder } from './scripts/postgres/throw-away';

// The runner loads this file first and its workers inherit what it sets: one port and one folder a run.
if (!process.env.E2E_PORT) {
  process.env.E2E_PORT = String(await freePort());
  const folder = throwAwayFolder('e2e');
  process.env.E2E_DATA = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A busy machine may fail a journey once; the summary of `npm test` names each that needed its second try.
  retries: 1,
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    baseURL,
    // A step that cannot be done fails by its own name, ahead of its test's time.
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser() },
  },
  // The real start on a demo world of its own: what is tested is what people run.
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/readyz`,
    timeout: 600_000,
    // A server of one's own, already running on E2E_PORT with its data in E2E_DATA, is used as it is.
    reuseExistingServer: process.env.E2E_REUSE !== undefined,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: process.env.E2E_PORT,
      // Only an instance that names no address shows its mails to everybody on the machine.
      APP_URL: '',
      DATA_DIR: process.env.E2E_DATA ?? '',
      DATABASE_URL: '',
      SEED: 'demo',
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
      METRICS_TOKEN: 'metrics-for-tests',
      // Receivers of the tests listen on this machine.
      WEBHOOK_TARGETS: 'any',
    },
  },
});

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
