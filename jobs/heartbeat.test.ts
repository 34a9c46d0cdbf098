import { sql } from 'drizzle-orm';
import { quickAddJob } from 'graphile-worker';
import { Pool } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { db } from '@/db/client';
import { jobWorkers } from '@/db/schema';
import { env } from '@/lib/env';
import { freshDatabase } from '@/testing/fresh-database';
import { beat } from './heartbeat';
import { logger } from './worker';

freshDatabase();

const pool = () => new Pool({ connectionString: env().DATABASE_URL, max: 1 });
const pools: Pool[] = [];
afterAll(() => Promise.all(pools.map((each) => each.end())));

const queue = (task: string) =>
  quickAddJob({ connectionString: env().DATABASE_URL, logger, noPreparedStatements: true }, task, {});
const hold = (task: string, by: string, ago: string) =>
  db().execute(sql`
    update graphile_worker._private_jobs jobs set locked_by = ${by}, locked_at = now() - ${ago}::interval
    from graphile_worker._private_tasks tasks where tasks.id = jobs.task_id and tasks.identifier = ${task}`);
const held = async () => {
  const rows = await db().execute<{ task: string; by: string | null }>(sql`
    select task_identifier as task, locked_by as by from graphile_worker.jobs order by task`);
  return Object.fromEntries(rows.map(({ task, by }) => [task, by]));
};

it('gives back what a killed worker held, and leaves the living and the quick their jobs', async () => {
  const one = pool();
  pools.push(one);
  for (const task of ['of-the-dead', 'of-the-living', 'of-a-new-one']) await queue(task);
  await db().insert(jobWorkers).values({ id: 'killed', seenAt: sql`now() - interval '6 minutes'` });
  await hold('of-the-dead', 'killed', '3 hours');
  await hold('of-the-living', 'beside', '3 hours');
  // A worker takes its first job ahead of its first beat.
  await hold('of-a-new-one', 'started just now', '1 minute');
  await beat(one, ['beside']);
  expect(await held()).toEqual({
    'of-the-dead': null,
    'of-the-living': 'beside',
    'of-a-new-one': 'started just now',
  });
  const seen = await db().select({ id: jobWorkers.id }).from(jobWorkers);
  expect(seen).toEqual([{ id: 'beside' }]);
});
