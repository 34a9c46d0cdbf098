import type { Pool } from 'pg';
import { log } from '@/lib/log';

const BEAT_MS = 30_000;
/** A worker that was silent for so long is dead: its process was killed or its machine is gone. */
const DEAD_AFTER = '5 minutes';

/**
 * Says every half minute that the workers of this process live, and gives back the jobs that dead workers held, so
 * that another takes them at once; the queue itself would leave them for four hours. A worker whose process only
 * stood still may see its job done twice, which every task bears.
 */
export async function beat(pool: Pool, workerIds: readonly string[]): Promise<void> {
  await pool.query(
    `insert into job_workers (id, seen_at) select unnest($1::text[]), now()
     on conflict (id) do update set seen_at = excluded.seen_at`,
    [workerIds],
  );
  await pool.query('delete from job_workers where seen_at < now() - $1::interval', [DEAD_AFTER]);
  const { rows } = await pool.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker.jobs
     where locked_at < now() - $1::interval and locked_by is not null
       and locked_by not in (select id from job_workers)`,
    [DEAD_AFTER],
  );
  const dead = rows.map(({ id }) => id);
  if (dead.length === 0) return;
  await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
  log().warn({ workers: dead.length }, 'Jobs of workers that were killed are given back.');
}

/** Beats until the returned function is called; a beat that fails is made up by the next. */
export function keepBeating(pool: Pool, workerIds: () => readonly string[]): () => void {
  const once = () =>
    beat(pool, workerIds()).catch((error: unknown) => {
      log().warn({ err: error }, 'The jobs could not say that they run.');
    });
  void once();
  const timer = setInterval(once, BEAT_MS);
  return () => clearInterval(timer);
}
