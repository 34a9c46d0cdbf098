import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { buildBareNext, removeBareNext, startBareNext } from '@/bench/bare-next';
import { findBrowser } from './browser';
import { throwAwayFolder } from './postgres/throw-away';

/**
 * Measures the public pages as a mid-range phone on a slow network sees them, on the production build with a demo
 * world of its own, beside a page of Next alone. Fails when one is more than ten points slower than that or brings more
 * than 40 KB of scripts above it, and when one is hard to use or hard to find. `--url` measures a server that runs
 * already; `--runs` is how often each page is measured, of which the median counts.
 */
const { values } = parseArgs({
  options: { url: { type: 'string' }, runs: { type: 'string', default: '3' } },
});

const pages = ['/', '/campaigns', '/campaigns/1', '/leaderboard', '/sign-in'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];
/** How far below the bare page performance may be, in points. */
const MOST_POINTS = 10;
/** How much of scripts there may be above the bare page, compressed. */
const MOST_BYTES = 40 * 1024;

interface Measured {
  scores: Record<Category, number>;
  blockedMs: number;
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
    onlyCategories: [...categories],
  });
  if (!result) throw new Error(`${address} could not be measured`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  ) as Record<Category, number>;
  const findings = categories.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim()),
  );
  const blockedMs = Math.round(lhr.audits['total-blocking-time']?.numericValue ?? 0);
  return { scores, blockedMs, findings: [...new Set(findings)] };
}

/** Bytes of the scripts that a page names, compressed alike for both. */
async function scriptBytesOf(address: string): Promise<number> {
  const page = await (await fetch(address)).text();
  const tags = Array.from(page.matchAll(/<script\b[^>]*>/g), ([tag]) => tag);
  const files = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => / src="([^"]+)"/.exec(tag)?.[1]);
  const sizes = [...new Set(files)].map(async (file) => {
    if (!file) return 0;
    const script = await (await fetch(new URL(file, address))).arrayBuffer();
    return gzipSync(new Uint8Array(script)).length;
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

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** One line of the table, and under it what was found where something is too low. */
function print(page: string, { scores, blockedMs, findings }: Measured, bytes: number, low: boolean): void {
  const figures = categories.map((name) => String(scores[name]).padStart(16)).join('');
  const rest = `${String(blockedMs).padStart(8)} ms   ${kilobytes(bytes)}`;
  console.log(`${page.padEnd(18)}${figures}${rest}${low ? '   too low' : ''}`);
  if (low) for (const finding of findings) console.log(`    ${finding}`);
}

const debugPort = await freePort();
buildBareNext();
const barePort = await freePort();
const [bare, server] = [await startBareNext(barePort), await startServer()];
let failed = false;
try {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [`--remote-debugging-port=${debugPort}`, '--no-sandbox'],
  });
  try {
    console.log(
      `${'page'.padEnd(18)}${categories.map((name) => name.padStart(16)).join('')}    blocked   scripts`,
    );
    const base = await medianOf(() => measure(`http://127.0.0.1:${barePort}`, debugPort));
    const baseBytes = await scriptBytesOf(`http://127.0.0.1:${barePort}`);
    print('Next alone', base, baseBytes, false);
    for (const page of pages) {
      const address = server.url + page;
      const measured = await medianOf(() => measure(address, debugPort));
      const bytes = await scriptBytesOf(address);
      const { performance, ...others } = measured.scores;
      const low =
        performance < base.scores.performance - MOST_POINTS ||
        bytes > baseBytes + MOST_BYTES ||
        Object.values(others).some((score) => score < 100);
      failed ||= low;
      print(page, measured, bytes, low);
    }
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
  await bare.stop();
  removeBareNext();
}
process.exitCode = failed ? 1 : 0;
