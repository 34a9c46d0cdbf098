import { sql } from 'drizzle-orm';
import { makeWorkerUtils, runOnce } from 'graphile-worker';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { env } from '@/lib/env';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { buildId, databaseState, jobState, recordRun, retryJob, settingsInForce } from '.';
import { timetable } from './reads/timetable';

freshDatabase();

test('the timetable knows when each task is due next', () => {
  const due = new Map(
    timetable(new Date('2026-11-25T06:20:30Z')).map(({ task, nextRun }) => [task, nextRun?.toISOString()]),
  );
  expect(due.get('issue-invoices')).toBe('2026-12-01T02:00:00.000Z');
  expect(due.get('complete-campaigns')).toBe('2026-11-25T06:30:00.000Z');
  expect(due.get('tell-overdue')).toBe('2026-11-26T06:15:00.000Z');
  expect(due.get('clean-up')).toBe('2026-11-25T07:17:00.000Z');
});

test('a failed job is shown with its error, retried once, and done by one of two workers', async () => {
  const admin = await makeActor('admin');
  expect(await jobState(admin)).toMatchObject({ jobs: [], waiting: 0, failed: 0 });
  await expect(retryJob(admin, 1)).rejects.toMatchObject({ code: 'not_found' });
  const connection = { connectionString: env().DATABASE_URL };
  const utils = await makeWorkerUtils(connection);
  await utils.migrate();
  await utils.addJob('flaky', {}, { maxAttempts: 1 });
  await utils.release();
  let works = false;
  const done: number[] = [];
  const flaky = async () => {
    if (!works) throw new Error('the post office is closed');
    done.push(1);
  };
  const work = () => runOnce({ ...connection, taskList: { flaky }, noHandleSignals: true });
  await work();
  const { jobs, failed } = await jobState(admin);
  expect(failed).toBe(1);
  expect(jobs[0]).toMatchObject({ task: 'flaky', attempts: 1, givenUp: true, running: false });
  expect(jobs[0]?.error).toContain('the post office is closed');
  await work();
  expect(done).toEqual([]);
  works = true;
  await retryJob(admin, jobs[0]?.id ?? 0);
  await Promise.all([work(), work()]);
  expect(done).toEqual([1]);
  expect((await jobState(admin)).waiting).toBe(0);
  const [trail] = await db().execute<{ actor: number }>(
    sql`select actor_id as actor from audit_log where action = 'jobs.retry'`,
  );
  expect(trail).toEqual({ actor: admin.id });
});

test('the timetable tells how each task went, its last failure too after it went well again', async () => {
  const admin = await makeActor('admin');
  const run = async () =>
    (await jobState(admin)).scheduled.find(({ task }) => task === 'send-mails')?.record ?? null;
  expect(await run()).toBeNull();
  const startedAt = new Date();
  await recordRun({ task: 'send-mails', attempt: 1, startedAt, error: new Error('no post today') });
  expect(await run()).toMatchObject({ runs: 1, failures: 1, retries: 0, error: 'no post today' });
  await Promise.all([2, 1, 1].map((attempt) => recordRun({ task: 'send-mails', attempt, startedAt })));
  expect(await run()).toMatchObject({
    runs: 4,
    failures: 1,
    retries: 1,
    error: null,
    lastFailure: 'no post today',
    lastFailureAt: expect.any(Date),
  });
});

test('administrators see the state of the database and the settings, without a secret', async () => {
  const admin = await makeActor('admin');
  const state = await databaseState(admin);
  expect(state).toMatchObject({ pending: 0 });
  expect(state.size).toBeGreaterThan(1_000_000);
  const settings = settingsInForce(admin);
  expect(settings.AUTH_SECRET).toBe('set');
  expect(settings.COMPANY_PAYMENT).toContain('not set');
  for (const value of Object.values(settings)) {
    expect(value).not.toContain(env().AUTH_SECRET);
    expect(value).not.toContain(env().DATABASE_URL);
  }
});

test('nobody else sees or retries anything', async () => {
  for (const actor of [await makeActor('advertiser'), await makeActor('influencer')]) {
    await expect(databaseState(actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(buildId(actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(jobState(actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(retryJob(actor, 1)).rejects.toMatchObject({ code: 'forbidden' });
    expect(() => settingsInForce(actor)).toThrow('Your role does not allow this');
  }
});
