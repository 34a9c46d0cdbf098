import { EventEmitter } from 'node:events';
import {
  Logger,
  parseCrontab,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from 'graphile-worker';
import { Pool } from 'pg';
import { pgAddress } from '@/db/pg-address';
import { directDatabaseUrl, withoutSessions } from '@/lib/env';
import { log } from '@/lib/log';
import { keepBeating } from './heartbeat';
import { recorded } from './recorded';

/** Apart from the pool that serves requests: one connection listens for jobs, two work on them. */
const CONNECTIONS = 3;
const CONCURRENCY = 2;
const RETRY_MS = 10_000;
/** After the end: when a running task is asked to stop, when it is given up, and when nothing is waited for. */
const ASK_MS = 1_000;
const GIVE_UP_MS = 5_000;
const LONGEST_STOP_MS = 10_000;

export interface Worker {
  /** Lets running tasks end at their next step; one that was given up is tried again later, by whoever runs. */
  stop(): Promise<void>;
}

/**
 * Runs the tasks as the crontab says, together with the workers of all other instances on the database. Returns
 * at once: a worker that cannot start, or ends, is logged and started again, and keeps nothing else waiting.
 */
export function startWorker(tasks: TaskList, crontab: string): Worker {
  const end = new AbortController();
  const ended = new Promise<void>((resolve) => {
    end.signal.addEventListener('abort', () => resolve());
  });
  const supervise = async () => {
    while (!end.signal.aborted) {
      try {
        await work(tasks, crontab, ended);
      } catch (error) {
        log().error({ err: error }, `The jobs do not run; next try in ${RETRY_MS / 1000} s.`);
      }
      await within(RETRY_MS, ended);
    }
  };
  const supervised = supervise();
  return {
    stop: async () => {
      end.abort();
      if (!(await within(LONGEST_STOP_MS, supervised))) log().warn('The jobs did not stop in time.');
    },
  };
}

/** Works until `ended`; a worker that ends before that throws. */
async function work(taskList: TaskList, crontab: string, ended: Promise<void>): Promise<void> {
  const pool = openPool();
  const events: WorkerEvents = new EventEmitter();
  const workers: WorkerPool[] = [];
  const workerIds: string[] = [];
  events.on('pool:create', ({ workerPool }) => workers.push(workerPool));
  events.on('worker:create', ({ worker }) => workerIds.push(worker.workerId));
  let stopBeating = () => {};
  try {
    const runner = await run({
      pgPool: pool,
      taskList: recorded(taskList),
      parsedCronItems: parseCrontab(crontab),
      logger,
      events,
      concurrency: CONCURRENCY,
      // Notifications wake the worker; asking is for a pooler that swallows them.
      pollInterval: 10_000,
      noPreparedStatements: true,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: ASK_MS,
      // Without batches nobody waits until a job's end is written, and a stop loses it.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    stopBeating = keepBeating(pool, () => workerIds);
    const broken = runner.promise.then(() => {
      throw new Error('the worker ended by itself');
    });
    await Promise.race([ended, broken]);
    await finish(runner, workers);
  } finally {
    stopBeating();
    await pool.end();
  }
}

async function finish(runner: Runner, workers: WorkerPool[]): Promise<void> {
  const stopped = runner.stop().catch((error: unknown) => {
    log().warn({ err: error }, 'The jobs did not stop cleanly.');
  });
  if (await within(GIVE_UP_MS, stopped)) return;
  // The runner's own kill() spares the workers of a runner that is stopping.
  await Promise.all(workers.map((pool) => pool.forcefulShutdown('the platform stopped')));
}

/** Whether it came before the time was over. */
async function within(ms: number, outcome: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  try {
    return await Promise.race([outcome.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

function openPool(): Pool {
  const pool = new Pool({
    connectionString: pgAddress(directDatabaseUrl()),
    max: CONNECTIONS,
    application_name: 'fanfare-jobs',
    connectionTimeoutMillis: 5_000,
    // A pooler refuses the server's own limit at the start of a session, which is lent on besides.
    ...(withoutSessions() ? { query_timeout: 30_000 } : { statement_timeout: 30_000 }),
  });
  const lost = (error: Error) => log().warn({ err: error }, 'A connection of the jobs was lost.');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

const levels: Record<string, 'error' | 'warn'> = { error: 'error', warning: 'warn' };

/** Passes on what the queue says; its everyday lines are for debugging only. */
export const logger = new Logger(({ taskIdentifier, jobId }) => (level, message, meta) => {
  log()[levels[level] ?? 'debug']({ task: taskIdentifier, job: jobId, err: meta?.error }, message);
});
