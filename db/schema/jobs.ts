import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../columns';

/** How each task of the platform has run so far, one row a task: jobs that are done leave the queue without a trace. */
export const jobRuns = pgTable('job_runs', {
  task: text('task').primaryKey(),
  /** Tries that came to an end, well or not. */
  runs: integer('runs').notNull().default(0),
  failures: integer('failures').notNull().default(0),
  /** Tries of a job that had failed before. */
  retries: integer('retries').notNull().default(0),
  startedAt: moment('started_at').notNull(),
  endedAt: moment('ended_at').notNull(),
  /** Of the last try; null when it went well. */
  error: text('error'),
  /** Of the last try that failed, however long ago. */
  lastFailure: text('last_failure'),
  lastFailureAt: moment('last_failure_at'),
});

/** The workers that said lately that they live; whoever holds a job and is not among them was killed. */
export const jobWorkers = pgTable('job_workers', {
  id: text('id').primaryKey(),
  seenAt: moment('seen_at').notNull(),
});
