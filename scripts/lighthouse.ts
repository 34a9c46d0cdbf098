import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from './browser';
import { throwAwayFolder } from './postgres/throw-away';

/**
 * Measures the public pages as a mid-range phone on a slow network sees them, on the production build with a demo
 * world of its own, and fails when one is slow, hard to use or hard to find. `--url` measures a server that runs
 * already; `--runs` is how often each page is measured, of which the median counts.
 */
const { values } = parseArgs({
  options: { url: { type: 'string' }, runs: { type: 'string', default: '3' } },
});

const pages = ['/', '/campaigns', '/campaigns/1', '/leaderboard', '/sign-in'];
const least = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof least;
const categories = Object.keys(least) as Category[];

interface Measured {
  scores: Record<Category, number>;
  findings: string[];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (values.url) return { url: values.url.replace(/\/$/, ''), stop: async () => {} };
  const folder = throwAwayFolder('lighthouse');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { PORT: String(port), APP_URL: url, DATA_DIR: folder, DATABASE_URL: '', SEED: 'demo' };
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...env, RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + 15 * 60_000;
  while (Date.now() < until && child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await stop();
  throw new Error('The server did not come up.');
}

async function measure(address: string, port: number): Promise<Measured> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: categories,
  });
  if (!result) throw new Error(`${address} could not be measured`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  ) as Record<Category, number>;
  const short = categories.filter((name) => scores[name] < least[name]);
  const findings = short.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim()),
  );
  return { scores, findings: [...new Set(findings)] };
}

/** Bytes of the scripts that a page names, as they are sent; they start after what Lighthouse looks at. */
async function scriptBytesOf(address: string): Promise<number> {
  const page = await (await fetch(address)).text();
  const files = page.matchAll(/<script type="text\/plain" src="([^"]+)"(?! noModule)/g);
  const sizes = [...new Set(Array.from(files, ([, file]) => file))].map(async (file) => {
    const answer = await fetch(new URL(file ?? '', address), { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    return Number(answer.headers.get('content-length'));
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Of `--runs` measurements the one whose performance is in the middle. */
async function medianOf(once: () => Promise<Measured>): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push(await once());
  runs.sort((one, other) => one.scores.performance - other.scores.performance);
  const middle = runs[Math.floor((runs.length - 1) / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

const debugPort = await freePort();
const server = await startServer();
let failed = false;
try {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [`--remote-debugging-port=${debugPort}`, '--no-sandbox'],
  });
  try {
    console.log(
      `${'page'.padEnd(18)}${categories.map((name) => name.padStart(16)).join('')}   first-load JS`,
    );
    for (const page of pages) {
      const address = server.url + page;
      const { scores, findings } = await medianOf(() => measure(address, debugPort));
      const short = categories.some((name) => scores[name] < least[name]);
      failed ||= short;
      const figures = categories.map((name) => String(scores[name]).padStart(16)).join('');
      const kilobytes = ((await scriptBytesOf(address)) / 1024).toFixed(1);
      console.log(`${page.padEnd(18)}${figures}   ${kilobytes} KB${short ? '   too low' : ''}`);
      for (const finding of findings) console.log(`    ${finding}`);
    }
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}
process.exitCode = failed ? 1 : 0;
