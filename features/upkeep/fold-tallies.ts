import { sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';

/** Rows put together by one statement, so that none takes long. */
const BATCH = 5_000;
/** Any fixed number: whoever folds holds it. */
const FOLD_LOCK = 7_323_471;

const key = sql.raw('kind, subject, part, day');
const sums = sql.raw(
  'sum(counted) as counted, sum(reach) as reach, sum(engagement) as engagement, sum(amount) as amount',
);

/**
 * A row that was added is deleted, with what its key came to, and one is added in their place. Whoever reads meanwhile
 * sees what was before or what is after, which is the same sum; whoever adds meets none of these rows.
 */
const foldBatch = (): Promise<number> =>
  transaction(async () => {
    const [own] = await db().execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${FOLD_LOCK}) as mine`,
    );
    if (!own?.mine) return 0;
    const [folded] = await db().execute<{ count: number }>(sql`
      with loose as (
        delete from tallies where id in (select id from tallies where not folded order by id limit ${BATCH})
        returning ${key}, counted, reach, engagement, amount
      ), kept as (
        delete from tallies total using (select distinct ${key} from loose) changed
        where total.folded and total.kind = changed.kind and total.subject = changed.subject
          and total.part = changed.part and total.day = changed.day
        returning total.kind, total.subject, total.part, total.day, total.counted, total.reach, total.engagement, total.amount
      ), put as (
        insert into tallies (${key}, counted, reach, engagement, amount, folded)
        select *, true from (
          select ${key}, ${sums} from (select * from loose union all select * from kept) both_of group by ${key}
        ) total where counted <> 0 or reach <> 0 or engagement <> 0 or amount <> 0
      )
      select count(*)::int as count from loose`);
    return folded?.count ?? 0;
  });

/** Puts together what statistics count, so that a figure is the sum of few rows; how many it took. The platform only. */
export async function foldTallies(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  let total = 0;
  let batch: number;
  do {
    signal?.throwIfAborted();
    batch = await foldBatch();
    total += batch;
  } while (batch === BATCH);
  return total;
}
