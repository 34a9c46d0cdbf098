import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Histogram, register } from 'prom-client';
import { callsTold } from '@/auth/call-log';
import { redisState } from '@/auth/redis';
import { sameText } from '@/auth/secret';
import { pool } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';
import { watchStorage } from '@/features/files';
import { env } from '@/lib/env';
import { answerFailure, answerJson } from './answer';

const LONGEST_WAIT_MS = 2_000;

/** Answers /healthz, /readyz and /metrics; gives false for every other path. */
export function answerHealth(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  draining: boolean,
): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (path === '/healthz') answerJson(response, 200, { status: 'ok' });
  else if (path === '/readyz') void answerReadiness(response, draining);
  else if (path === '/metrics') void answerMetrics(request, response);
  else return false;
  return true;
}

/**
 * 200 while this instance can do its work, 503 when another one could do it better: it stops, its database does not answer
 * or lacks a migration, its own disk takes no uploads. A bucket or a Redis that is away is away for every instance, so that
 * it is told (`degraded`) and takes none out of service.
 */
async function answerReadiness(response: ServerResponse, draining: boolean): Promise<void> {
  const [database, storage, redis] = await Promise.all([databaseProblem(), storageProblem(), redisState()]);
  const fatal = draining ? 'stopping' : (database ?? (storage?.own ? 'uploads cannot be kept' : undefined));
  const degraded = storage || redis === 'away';
  if (fatal) response.setHeader('retry-after', '2');
  answerJson(response, fatal ? 503 : 200, {
    status: fatal ?? (degraded ? 'degraded' : 'ok'),
    database: database ?? 'ok',
    storage: storage?.problem ?? 'ok',
    redis: redis === 'away' ? 'away: each instance counts calls by itself' : redis,
  });
}

/** What the work gives, or `late` when it takes too long. */
async function soon<T>(work: Promise<T>, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), LONGEST_WAIT_MS);
  });
  return Promise.race([work, slow]).finally(() => clearTimeout(timer));
}

const noAnswer = 'the database does not answer';

const databaseProblem = () =>
  soon(
    pendingMigrations(pool()).then(
      (pending) => (pending > 0 ? 'the database is not migrated' : undefined),
      () => noAnswer,
    ),
    noAnswer,
  );

/** What is in the way of uploads; `own` says that it is this instance's disk. */
const storageProblem = () =>
  soon<{ problem: string; own: boolean } | undefined>(
    watchStorage().then(({ kind, problem }) =>
      problem === null ? undefined : { problem, own: kind === 'folder' },
    ),
    { problem: 'It does not answer.', own: false },
  );

async function answerMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = env().METRICS_TOKEN;
  if (!token) return answerFailure(response, 404, 'not_found', 'Not found.');
  if (!sameText(request.headers.authorization ?? '', `Bearer ${token}`)) {
    response.setHeader('www-authenticate', 'Bearer');
    return answerFailure(response, 401, 'unauthorized', 'A token is needed.');
  }
  const metrics = await register.metrics();
  response.setHeader('content-type', register.contentType);
  response.end(metrics);
}

export interface Metrics {
  /** Notes a request when its answer is finished. */
  measure(request: IncomingMessage, response: ServerResponse): void;
  /** Notes an answer that is finished. */
  note(answer: { method: string; status: number; path: string; seconds: number }): void;
}

/** Begins to collect what /metrics shows. */
export function startMetrics(): Metrics {
  register.clear();
  collectDefaultMetrics();
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'status', 'area'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  new Counter({
    name: 'api_log_calls_total',
    help: 'Calls by tokens and applications that were written into the log of calls, and those that were not',
    labelNames: ['outcome'],
    collect() {
      this.reset();
      for (const [outcome, calls] of Object.entries(callsTold())) this.inc({ outcome }, calls);
    },
  });
  const note: Metrics['note'] = ({ method, status, path, seconds }) =>
    durations.observe({ method, status: `${Math.floor(status / 100)}xx`, area: areaOf(path) }, seconds);
  return {
    note,
    measure: ({ method = '', url: path = '/' }, response) => {
      const began = performance.now();
      response.once('finish', () => {
        const { statusCode: status } = response;
        note({ method, status, path, seconds: (performance.now() - began) / 1000 });
      });
    },
  };
}

function areaOf(url: string): string {
  const first = url.split(/[/?]/, 2)[1] ?? '';
  return ['api', 'v1', '_next', 'admin'].includes(first) ? first : 'other';
}
