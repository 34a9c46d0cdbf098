import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';

/**
 * Puts a job that failed back into the queue, due now and with all its tries; administrators only. `not_found` when
 * it is gone or an instance works on it.
 */
export async function retryJob(actor: Actor, id: number): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const [known] = await db().execute<{ ready: boolean }>(
      sql`select to_regclass('graphile_worker._private_jobs') is not null as ready`,
    );
    const [job] = known?.ready
      ? await db().execute<{ id: string }>(sql`
          select id::text from graphile_worker.reschedule_jobs(array[${id}::bigint], now(), attempts => 0)`)
      : [];
    found(job, 'This job');
    await recordAudit(actor, 'jobs.retry', { type: 'job', id });
  });
}
