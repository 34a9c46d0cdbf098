import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';
import { sameText } from '@/auth/secret';
import { pool } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';
import { env } from '@/lib/env';
import { answerFailure, answerJson } from './answer';

const DATABASE_WAIT_MS = 2_000;

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

async function answerReadiness(response: ServerResponse, draining: boolean): Promise<void> {
  const problem = draining ? 'stopping' : await databaseProblem();
  if (!problem) return answerJson(response, 200, { status: 'ok' });
  response.setHeader('retry-after', '2');
  answerJson(response, 503, { status: problem });
}

async function databaseProblem(): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('the database does not answer'), DATABASE_WAIT_MS);
  });
  const asked = pendingMigrations(pool()).then(
    (pending) => (pending > 0 ? 'the database is not migrated' : undefined),
    () => 'the database does not answer',
  );
  return Promise.race([asked, slow]).finally(() => clearTimeout(timer));
}

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

/** Begins to collect what /metrics shows; gives the recorder of one answered request. */
export function startMetrics(): (request: IncomingMessage, response: ServerResponse) => void {
  register.clear();
  collectDefaultMetrics();
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'status', 'area'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  return (request, response) => {
    const stop = durations.startTimer();
    response.once('finish', () => {
      const status = `${Math.floor(response.statusCode / 100)}xx`;
      stop({ method: request.method, status, area: areaOf(request.url ?? '/') });
    });
  };
}

function areaOf(url: string): string {
  const first = url.split(/[/?]/, 2)[1] ?? '';
  return ['api', 'v1', '_next', 'admin'].includes(first) ? first : 'other';
}
