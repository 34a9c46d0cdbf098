import { runMigrations } from 'graphile-worker';
import { pgAddress } from '@/db/pg-address';
import { logger } from '@/jobs/worker';
import { wholeTransaction } from './connection';
import type { Queue } from './header';

/** Gives the queue of jobs back what waited in it, and when each line of the timetable was last due. */
export async function restoreQueue(url: string, { timetable, jobs }: Queue): Promise<void> {
  await runMigrations({ connectionString: pgAddress(url), logger });
  await wholeTransaction(url, 'write', async (client) => {
    for (const { identifier, known_since, last_execution } of timetable) {
      await client.query(
        `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution) values ($1, $2, $3)`,
        [identifier, known_since, last_execution],
      );
    }
    for (const { task, payload, run_at, max_attempts, key } of jobs) {
      await client.query(
        `select graphile_worker.add_job($1, payload => $2::json, run_at => $3::timestamptz, max_attempts => $4, job_key => $5)`,
        [task, JSON.stringify(payload), run_at, max_attempts, key],
      );
    }
  });
}
