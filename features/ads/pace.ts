import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { ads } from '@/db/schema';
import { Failure } from '@/lib/failure';
import type { NewAd } from './create';
import type { Ad } from './reads/ads';

/** Refuses a time zone that the database, which tells days apart, does not know. */
export async function requireTimeZone(zone: string | undefined): Promise<void> {
  if (zone === undefined || zone === 'UTC') return;
  const [known] = await db().execute(sql`select 1 from pg_timezone_names where name = ${zone}`);
  if (!known)
    throw new Failure('invalid', 'The time zone is not known.', {
      fields: { time_zone: 'must be the name of a time zone, e.g. Europe/Berlin' },
    });
}

/** Columns by which the rest of the budget is spread from now on. */
export const pacedAnew = (startsAt: Date | null) => ({
  pacedFrom: sql`greatest(now(), ${startsAt?.toISOString() ?? null}::timestamptz)`,
  pacedSpent: sql`${ads.spentBudget}`,
});

/** Columns of an ad whose days are those of another zone: what was charged since its day began there. */
const daysOf = (id: string, zone: string) => ({
  timeZone: zone,
  chargedDay: sql`(now() at time zone ${zone})::date`,
  chargedOnDay: sql`(select coalesce(sum(hit.charged), 0) from ad_impressions hit where hit.ad_id = ${id}
    and hit.created_at >= date_trunc('day', now(), ${zone}))`,
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
