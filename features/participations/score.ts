import { type SQL, sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';

/** Completed means accepted or paid: work that waits for review or was refused earns no place on the board. */
const completedWork = sql`
  select participation.id, count(task.id)::int as completed, coalesce(sum(task.engagement), 0)::bigint as engagement
  from participations participation
  left join tasks task on task.participation_id = participation.id
    and task.rewarded and task.left_at is null`;

async function refresh(where: SQL): Promise<number> {
  const rows = await db().execute(sql`
    update participations set completed_tasks = work.completed, score = 100 * work.completed,
      engagement = work.engagement
    from (${completedWork} where ${where} group by participation.id) work
    where participations.id = work.id
      and (participations.completed_tasks, participations.engagement) is distinct from (work.completed, work.engagement)
    returning participations.id`);
  return rows.length;
}

/**
 * Counts a participation's completed tasks and engagement again, in the transaction that changed one of them.
 * The row is locked before counting, so that of two changes at once the later one counts both.
 */
export async function refreshScore(participationId: number): Promise<void> {
  if (!inTransaction()) throw new Error('a score is refreshed in the transaction that changes it');
  await db().execute(sql`select 1 from participations where id = ${participationId} for no key update`);
  await refresh(sql`participation.id = ${participationId}`);
}

/** Counts every score of the platform again and returns how many were wrong; for repairs after a failed check. */
export const recomputeScores = (): Promise<number> => refresh(sql`true`);
