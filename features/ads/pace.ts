import { sql } from 'drizzle-orm';
import { ads } from '@/db/schema';
import type { NewAd } from './create';
import type { Ad } from './reads/ads';

/** Columns by which the rest of the budget is spread from now on. */
export const pacedAnew = (startsAt: Date | null) => ({
  pacedFrom: sql`greatest(now(), ${startsAt?.toISOString() ?? null}::timestamptz)`,
  pacedSpent: sql`${ads.spentBudget}`,
});

/** Columns of an ad whose days are those of another zone: what was charged since its day began there. */
const daysOf = (id: string, zone: string) => ({
  timeZone: zone,
  // Of the write, since views were charged while it waited for the row.
  chargedDay: sql`(statement_timestamp() at time zone ${zone})::date`,
  chargedOnDay: sql`(select coalesce(sum(hit.charged), 0) from ad_impressions hit where hit.ad_id = ${id}
    and hit.created_at > statement_timestamp() - interval '2 days'
    and (hit.created_at at time zone ${zone})::date = (statement_timestamp() at time zone ${zone})::date)`,
});

/**
 * What changes of an ad's pace: columns for the write that holds its row. Whatever moves the budget, the flight or the pacing,
 * or activates the ad, spreads what is left anew.
 */
export function paceOf(before: Ad, changes: Partial<NewAd>, activated: boolean) {
  const moved = (['budget', 'startsAt', 'endsAt', 'pacing'] as const).some(
    (key) => changes[key] !== undefined && changes[key]?.valueOf() !== before[key]?.valueOf(),
  );
  const { timeZone, startsAt = before.startsAt } = changes;
  return {
    dailyCap: changes.dailyCap,
    pacing: changes.pacing,
    ...((moved || activated) && pacedAnew(startsAt ?? null)),
    ...(timeZone !== undefined && timeZone !== before.timeZone && daysOf(before.id, timeZone)),
  };
}
