import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { jobRuns } from '@/db/schema';
import { errorInWords } from '@/lib/safe-error';

interface JobRun {
  task: string;
  /** 1 for the first try of a job. */
  attempt: number;
  startedAt: Date;
  /** Why it failed; undefined when it went well. */
  error?: unknown;
}

const longest = 500;

/** Notes that a task came to an end. */
export async function recordRun({ task, attempt, startedAt, error }: JobRun): Promise<void> {
  const failed = error !== undefined;
  const message = failed ? errorInWords(error).slice(0, longest) : null;
  const values = {
    task,
    runs: 1,
    failures: failed ? 1 : 0,
    retries: attempt > 1 ? 1 : 0,
    startedAt,
    endedAt: new Date(),
    error: message,
    lastFailure: message,
    lastFailureAt: failed ? new Date() : null,
  };
  await db()
    .insert(jobRuns)
    .values(values)
    .onConflictDoUpdate({
      target: jobRuns.task,
      set: {
        runs: sql`${jobRuns.runs} + 1`,
        failures: sql`${jobRuns.failures} + excluded.failures`,
        retries: sql`${jobRuns.retries} + excluded.retries`,
        startedAt: sql`excluded.started_at`,
        endedAt: sql`excluded.ended_at`,
        error: sql`excluded.error`,
        lastFailure: sql`coalesce(excluded.last_failure, ${jobRuns.lastFailure})`,
        lastFailureAt: sql`coalesce(excluded.last_failure_at, ${jobRuns.lastFailureAt})`,
      },
    });
}
