import { eq, sql } from 'drizzle-orm';
import { quickAddJob, type TaskList } from 'graphile-worker';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/db/client';
import { jobRuns, mailbox } from '@/db/schema';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { freshDatabase } from '@/testing/fresh-database';
import { crontab, tasks } from './tasks';
import { logger, startWorker, type Worker } from './worker';

freshDatabase();

const running: Worker[] = [];
const start = (taskList: TaskList, table = '') => {
  const worker = startWorker(taskList, table);
  running.push(worker);
  return worker;
};
afterEach(() => Promise.all(running.splice(0).map((worker) => worker.stop())));

const soon = { timeout: 15_000, interval: 50 };
const queue = (task: string) =>
  quickAddJob({ connectionString: env().DATABASE_URL, logger, noPreparedStatements: true }, task, {});
const queued = async () => {
  const [row] = await db().execute<{ jobs: number; locked: number }>(sql`
    select count(*)::int as jobs, count(locked_at)::int as locked from graphile_worker._private_jobs`);
  return row;
};
const connections = async () => {
  const rows = await db().execute(sql`
    select 1 from pg_stat_activity where application_name = 'fanfare-jobs' and datname = current_database()`);
  return rows.length;
};

describe('the worker', () => {
  it('makes its own tables, also beside another start, and does a queued job', async () => {
    start(tasks, crontab);
    start(tasks, crontab);
    const createdAt = new Date('2024-01-01T00:00:00Z');
    await db()
      .insert(mailbox)
      .values({ recipient: 'a@people.example', subject: '', body: '', createdAt, expiresAt: createdAt });
    await queue('clean-up');
    await vi.waitFor(async () => expect(await db().$count(mailbox)).toBe(0), soon);
    await vi.waitFor(async () => expect(await queued()).toEqual({ jobs: 0, locked: 0 }), soon);
    const held = await connections();
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThanOrEqual(6);
    const [known] = await db().execute<{ crontabs: number }>(sql`
      select count(*)::int as crontabs from graphile_worker._private_known_crontabs`);
    expect(known).toEqual({ crontabs: crontab.trim().split('\n').length });
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
    await vi.waitFor(async () => expect(await connections()).toBe(0), soon);
  });

  it('does what was due once, however many instances come up after it', async () => {
    // As if every instance had been down since before the last full hour and the first of the month.
    await db().execute(sql`
      update graphile_worker._private_known_crontabs
      set known_since = now() - interval '31 days', last_execution = null`);
    const done: unknown[] = [];
    const count = (name: string) => async (payload: unknown) => void done.push([name, payload]);
    const counted = Object.fromEntries(Object.keys(tasks).map((name) => [name, count(name)]));
    start(counted, crontab);
    start(counted, crontab);
    const namesDone = () => [...new Set(done.map((job) => (job as [string])[0]))].sort();
    await vi.waitFor(() => expect(namesDone()).toEqual(Object.keys(tasks).sort()), soon);
    await vi.waitFor(async () => expect(await queued()).toEqual({ jobs: 0, locked: 0 }), soon);
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
    const byTask = new Set(done.map((job) => JSON.stringify(job)));
    expect(byTask.size).toBe(done.length);
    expect(done.filter((job) => (job as [string])[0] === 'clean-up')).toHaveLength(1);
  });

  it('notes how jobs end, and tries one that failed again by itself', async () => {
    let tries = 0;
    start({
      flaky: async () => {
        tries += 1;
        if (tries === 1) throw new Error('not yet');
      },
    });
    await vi.waitFor(() => queue('flaky'), soon);
    const noted = async () => (await db().select().from(jobRuns).where(eq(jobRuns.task, 'flaky')))[0];
    await vi.waitFor(async () => expect(await noted()).toMatchObject({ runs: 1, error: 'not yet' }), soon);
    await db().execute(sql`update graphile_worker._private_jobs set run_at = now()`);
    await queue('flaky');
    await vi.waitFor(
      async () => expect(await noted()).toMatchObject({ failures: 1, retries: 1, error: null }),
      soon,
    );
  });

  it('asks a running task to end, and leaves it in the queue for another try', async () => {
    let asked = false;
    let began = () => {};
    const begun = new Promise<void>((resolve) => {
      began = resolve;
    });
    const worker = start({
      endless: (_payload, { abortSignal }) =>
        new Promise((_resolve, reject) => {
          began();
          abortSignal.addEventListener('abort', () => {
            asked = true;
            reject(new Error('stopped in the middle'));
          });
        }),
    });
    await queue('endless');
    await begun;
    await worker.stop();
    expect(asked).toBe(true);
    expect(await queued()).toEqual({ jobs: 1, locked: 0 });
    await db().execute(sql`delete from graphile_worker._private_jobs`);
  });

  it('stops in time beside a task that does not listen, and gives the job back', async () => {
    let began = () => {};
    const begun = new Promise<void>((resolve) => {
      began = resolve;
    });
    const worker = start({
      deaf: () => {
        began();
        return new Promise(() => {});
      },
    });
    await queue('deaf');
    await begun;
    const before = performance.now();
    await worker.stop();
    expect(performance.now() - before).toBeLessThan(12_000);
    expect(await queued()).toEqual({ jobs: 1, locked: 0 });
    await db().execute(sql`delete from graphile_worker._private_jobs`);
  });

  it('says that it cannot start, keeps trying, and stops at once', async () => {
    const complain = vi.spyOn(log(), 'error');
    const worker = start(tasks, 'this is not a crontab');
    const message = expect.stringContaining('The jobs do not run');
    await vi.waitFor(() => expect(complain).toHaveBeenCalledWith(expect.anything(), message), soon);
    const before = performance.now();
    await worker.stop();
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(await connections()).toBe(0);
  });
});
