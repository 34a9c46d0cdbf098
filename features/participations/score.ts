import { type SQL, sql } from 'drizzle-orm';
import { db, inTransaction, transaction } from '@/db/client';

/** Completed means accepted or paid: work that waits for review or was refused earns no place on the board. */
const workOf = (where: SQL) => sql`
  select participation.id, count(task.id)::int as completed, coalesce(sum(task.engagement), 0)::bigint as engagement
  from participations participation
  left join tasks task on task.participation_id = participation.id
    and task.rewarded and task.left_at is null
  where ${where} group by participation.id`;

/** What each person's participations come to together. */
const sumsOf = (people: SQL) => sql`
  select person.id as user_id, coalesce(sum(part.completed_tasks), 0) as completed_tasks,
    coalesce(sum(part.score), 0) as score, coalesce(sum(part.engagement), 0) as engagement
  from (${people}) person (id) left join participations part on part.user_id = person.id
  group by person.id`;

const miscounted = sql`
  (participations.completed_tasks, participations.engagement) is distinct from (work.completed, work.engagement)`;

const missummed = sql`
  (coalesce(total.completed_tasks, 0), coalesce(total.score, 0), coalesce(total.engagement, 0))
    is distinct from (own.completed_tasks, own.score, own.engagement)`;

async function refresh(where: SQL): Promise<number> {
  const rows = await db().execute(sql`
    update participations set completed_tasks = work.completed, score = 100 * work.completed,
      engagement = work.engagement
    from (${workOf(where)}) work
    where participations.id = work.id and ${miscounted}
    returning participations.id`);
  return rows.length;
}

/**
 * Holds people's totals, in the order of their ids and before any of their participations. Each participation is added up
 * there: two changes of one person would else come to hold what the other waits for. The update that never is only locks.
 */
const holdTotals = (people: SQL) =>
  db().execute(sql`
    insert into leaderboard_totals as total (user_id, completed_tasks, score, engagement)
    select id, 0, 0, 0 from (${people}) person (id) order by id
    on conflict (user_id) do update set score = total.score where false`);

/**
 * Counts a participation's completed tasks and engagement again, in the transaction that changed one of them.
 * The row is locked before counting, so that of two changes at once the later one counts both. Whoever does so for
 * several goes through them by person, then by participation.
 */
export async function refreshScore(participationId: number): Promise<void> {
  if (!inTransaction()) throw new Error('a score is refreshed in the transaction that changes it');
  await holdTotals(sql`select user_id from participations where id = ${participationId}`);
  await db().execute(sql`select 1 from participations where id = ${participationId} for no key update`);
  await refresh(sql`participation.id = ${participationId}`);
}

/**
 * Counts every score of the platform again, and what they come to for each person, and returns how many of both were
 * wrong; for repairs after a failed check. Only people of whom something is wrong are held meanwhile.
 */
export const recomputeScores = (): Promise<number> =>
  transaction(async () => {
    const wrong = await db().execute<{ id: number }>(sql`
      select participations.user_id as id from participations
      join (${workOf(sql`true`)}) work on work.id = participations.id where ${miscounted}
      union
      select own.user_id from (
        ${sumsOf(sql`select user_id from participations union select user_id from leaderboard_totals`)}
      ) own left join leaderboard_totals total on total.user_id = own.user_id where ${missummed}`);
    const ids = JSON.stringify(wrong.map(({ id }) => id));
    const people = sql`select value::int from jsonb_array_elements_text(${ids}::jsonb)`;
    await holdTotals(people);
    await db().execute(sql`
      select 1 from participations where user_id in (${people}) order by user_id, id for no key update`);
    const scores = await refresh(sql`participation.user_id in (${people})`);
    const totals = await db().execute(sql`
      update leaderboard_totals total set completed_tasks = own.completed_tasks, score = own.score,
        engagement = own.engagement
      from (${sumsOf(people)}) own where total.user_id = own.user_id and ${missummed}
      returning total.user_id`);
    return scores + totals.length;
  });
