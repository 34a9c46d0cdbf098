import { sql } from 'drizzle-orm';
import { db } from './client';

/**
 * Lets a worker do a task at a moment, once the caller's transaction is through. A database whose queue no worker has
 * made yet has nobody to wake: the timetable comes to what waits.
 */
export async function wake(task: string, due: Date | string = new Date()): Promise<void> {
  const [queue] = await db().execute<{ ready: boolean }>(
    sql`select to_regproc('graphile_worker.add_job') is not null as ready`,
  );
  if (!queue?.ready) return;
  const at = typeof due === 'string' ? due : due.toISOString();
  await db().execute(
    sql`select graphile_worker.add_job(${task}, run_at => ${at}::timestamptz, max_attempts => 1)`,
  );
}
