import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { Held } from '@/lib/held';
import { singleton } from '@/lib/singleton';

/** Days that count. */
export const recordDays = 90;
/** Decisions it takes to say anything: fewer say more about chance, and about whom they were about. */
export const recordLeast = 10;

/** How an organisation reviews and pays, for everybody. */
export interface PublicRecord {
  /** Decisions on posts. */
  decisions: number;
  /** Half of the posts were decided on within so many hours of being sent. */
  medianReviewHours: number;
  /** Of 1. */
  accepted: number;
  /** Half of the posts paid were paid within so many days of being accepted; null where too few were. */
  medianPaymentDays: number | null;
}

async function read(advertiserId: number): Promise<PublicRecord | null> {
  const [row] = await db().execute<Record<string, string | null>>(sql`
    with posts as (
      select task.rewarded, task.paid_at, task.accepted_at, coalesce(task.accepted_at, task.rejected_at) as decided_at,
        coalesce(task.corrected_at, task.completed_at) as sent_at
      from tasks task join campaigns campaign on campaign.id = task.campaign_id
      where campaign.advertiser_id = ${advertiserId} and task.left_at is null and task.post_url is not null
        and task.status in ('accepted', 'rejected', 'paid')
    ), decided as (
      select rewarded, extract(epoch from greatest(decided_at - sent_at, interval '0')) / 3600 as hours
      from posts where decided_at > now() - ${recordDays} * interval '1 day'
    ), paid as (
      select extract(epoch from paid_at - accepted_at) / 86400 as days
      from posts where paid_at > now() - ${recordDays} * interval '1 day'
    )
    select count(*)::text as decisions, (avg(rewarded::int))::text as accepted,
      (percentile_cont(0.5) within group (order by hours))::text as hours,
      (select case when count(*) >= ${recordLeast} then percentile_cont(0.5) within group (order by days) end
        from paid)::text as days
    from decided`);
  if (!row || Number(row.decisions) < recordLeast) return null;
  return {
    decisions: Number(row.decisions),
    medianReviewHours: Number(row.hours),
    accepted: Number(row.accepted),
    medianPaymentDays: row.days === null ? null : Number(row.days),
  };
}

/** Records kept at once; the one read longest ago makes room. */
const MOST = 500;

function heldOf(advertiserId: number): Held<PublicRecord | null> {
  const kept = singleton('tasks.records', () => new Map<number, Held<PublicRecord | null>>());
  const held = kept.get(advertiserId) ?? new Held(() => read(advertiserId), 5 * 60_000);
  kept.delete(advertiserId);
  kept.set(advertiserId, held);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return held;
}

/**
 * How an organisation decided and paid in the last 90 days, at most five minutes old; null before it has decided on ten
 * posts. For everyone: people see before they join how those they work for treat others.
 */
export async function publicRecord(
  advertiserId: number,
): Promise<{ record: PublicRecord | null; asOf: Date }> {
  const { value, at } = await heldOf(advertiserId).get();
  return { record: value, asOf: at };
}
