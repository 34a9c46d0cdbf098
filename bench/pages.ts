import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { buildIfNeeded } from '@/scripts/build';
import { startCluster } from '@/scripts/postgres/cluster';
import { throwAwayFolder } from '@/scripts/postgres/throw-away';
import { logEnd, logPlans, type Scan, slowestStatement, wastefulScans } from './plans';

/**
 * Every page of advertisers and administrators of the production build, on a database with a crowd in it: how long
 * until its last byte is there, then what slow ones wait for, and which statements read whole tables to find a few
 * rows. Fails when a page takes longer than the limit.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    tasks: { type: 'string', default: '100000' },
    /** Only pages whose address contains this. */
    only: { type: 'string', default: '' },
    port: { type: 'string', default: '3390' },
  },
});
const limitMs = 300;
const warmUps = 2;
const samples = 7;
const wasteful = 2_000;

const home = throwAwayFolder('bench');
const postgresHome = path.join(home, 'postgres');
const cluster = await startCluster({
  home: postgresHome,
  urlFile: path.join(home, 'database-url'),
  ephemeral: false,
});
const site = `http://127.0.0.1:${values.port}`;
const settings = {
  DATABASE_URL: cluster.url,
  AUTH_SECRET: 'a-secret-for-the-benchmark-only-0123456789',
  DATA_DIR: home,
  PORT: values.port,
  APP_URL: site,
  SEED: 'none',
  RATE_LIMIT_PER_MINUTE: '0',
  LOG_LEVEL: 'error',
};
Object.assign(process.env, settings);

const { migrateDatabase } = await import('@/db/migrate');
const { closeDatabase } = await import('@/db/client');
const { checkBooks } = await import('@/features/ledger');
const { seedCrowd } = await import('./crowd');
const { pagesOf, cookieFor } = await import('./page-list');

const sql = postgres(cluster.url, { max: 1, onnotice: () => undefined });
let server: ReturnType<typeof spawn> | undefined;
try {
  await migrateDatabase(cluster.url);
  const began = performance.now();
  await seedCrowd({ people: Number(values.people), tasks: Number(values.tasks) });
  await sql`vacuum analyze`;
  const [counted] = await sql`
    select (select count(*) from users)::int as people, (select count(*) from tasks)::int as tasks`;
  console.info(`${counted?.people} users and ${counted?.tasks} tasks in ${seconds(began)} s`);
  const unbalanced = (await checkBooks()).filter(({ differences }) => differences !== 0);
  if (unbalanced.length > 0) throw new Error(`The books differ: ${JSON.stringify(unbalanced)}`);
  await closeDatabase();

  const pages = (await pagesOf(sql)).filter(({ address }) => address.includes(values.only));
  await buildIfNeeded(() => undefined);
  await serve();
  // Once each first, so that the page measured first is not the one that warms the server up for the others.
  for (const { address, as } of pages) await open(address, await cookieFor(sql, as));
  const slow = new Set<string>();
  console.info(`\n${'page'.padEnd(58)} median ms   worst ms      KB`);
  for (const { address, as } of pages) {
    const cookie = await cookieFor(sql, as);
    const times: number[] = [];
    let bytes = 0;
    for (let turn = -warmUps; turn < samples; turn++) {
      const asked = performance.now();
      bytes = await open(address, cookie);
      if (turn >= 0) times.push(performance.now() - asked);
    }
    times.sort((one, other) => one - other);
    const median = times[samples >> 1] ?? 0;
    const figures = [median, times.at(-1) ?? 0, bytes / 1024].map((figure) => figure.toFixed(0).padStart(9));
    console.info(
      `${`${as}  ${address}`.padEnd(58)} ${figures.join('  ')}${median > limitMs ? '  SLOW' : ''}`,
    );
    if (median > limitMs) slow.add(address);
  }

  // Writing plans down takes time of its own, so it is a round by itself.
  await stopServing();
  await logPlans(sql, 'fanfare');
  await serve();
  const log = path.join(await clusterLogFolder(), 'postgres.log');
  const scans = new Map<string, Scan & { address: string }>();
  for (const { address, as } of pages) {
    const cookie = await cookieFor(sql, as);
    const start = logEnd(log);
    await open(address, cookie);
    const slowest = slow.has(address) && slowestStatement(log, start);
    if (slowest) console.info(`\n${address} waits for\n    ${onOneLine(slowest.statement)}`);
    for (const scan of wastefulScans(log, start, wasteful)) {
      if (!scans.has(scan.statement)) scans.set(scan.statement, { ...scan, address });
    }
  }
  console.info(
    `\n${scans.size} statements read more than ${wasteful} rows of a table to find less than a tenth:`,
  );
  for (const { address, table, wasted, statement } of scans.values()) {
    console.info(`  ${address}: ${table}, ${wasted} rows left out\n    ${onOneLine(statement)}`);
  }
  console.info(`\n${pages.length - slow.size} pages within ${limitMs} ms, ${slow.size} over`);
  if (slow.size > 0) process.exitCode = 1;
} finally {
  await stopServing();
  await sql.end();
  await closeDatabase();
  await cluster.stop();
  rmSync(home, { recursive: true, force: true });
}

async function serve(): Promise<void> {
  server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady();
}

async function stopServing(): Promise<void> {
  const running = server;
  server = undefined;
  if (!running || running.exitCode !== null) return;
  const ended = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGTERM');
  await ended;
}

/** Reads a page to its last byte; how many they were. */
async function open(address: string, cookie: string): Promise<number> {
  const response = await fetch(site + address, { headers: { cookie }, redirect: 'manual' });
  const body = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return body.byteLength;
}

function onOneLine(statement: string): string {
  return statement.replace(/\s+/g, ' ').slice(0, 400);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const ready = await fetch(`${site}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The server did not become ready.');
}

/** Where the cluster keeps its log: its home, or elsewhere when its account cannot enter that. */
async function clusterLogFolder(): Promise<string> {
  const [row] = await sql<{ data: string }[]>`select current_setting('data_directory') as data`;
  return path.dirname(row?.data ?? postgresHome);
}
