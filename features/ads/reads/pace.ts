import { type SQL, sql } from 'drizzle-orm';
import { ads } from '@/db/schema';

const hours = (from: SQL, to: SQL) => sql`extract(epoch from (${to}) - (${from})) / 3600`;

/** SQL: how far the statement's `ads` row may go at a moment, by its daily cap and its pacing. */
export function paceAt(now: SQL) {
  const today = sql`(${now} at time zone ${ads.timeZone})::date`;
  // The moment after the day before: in some zones a midnight comes twice in autumn, and in others it is left out in spring.
  const begins = (
    day: SQL,
  ) => sql`((${day}::timestamp - interval '1 microsecond') at time zone ${ads.timeZone}
    + interval '1 microsecond')`;
  const [dayStart, dayEnd] = [begins(today), begins(sql`(${today} + 1)`)];
  /** Which part of the hours between two moments has begun, the one under way included. */
  const begun = (from: SQL, to: SQL) =>
    sql`least(1, (floor(${hours(from, now)}) + 1) / greatest(1, ceil(${hours(from, to)})))`;
  const chargedToday = sql<number>`case when ${ads.chargedDay} >= ${today} then ${ads.chargedOnDay} else 0 end`;
  /**
   * What it may have spent by the end of this hour when the rest of its budget is spread evenly over the rest of its flight.
   * Hours in which less was spent are made up for, since all of them count together.
   */
  const allowance = sql<number>`${ads.pacedSpent} + (${ads.budget} - ${ads.pacedSpent})
    * ${begun(sql`${ads.pacedFrom}`, sql`${ads.endsAt}`)}`;
  /** The same of its daily cap over the hours of its day. */
  const dayAllowance = sql<number>`${ads.dailyCap}
    * ${begun(sql`greatest(${dayStart}, ${ads.startsAt})`, sql`least(${dayEnd}, ${ads.endsAt})`)}`;
  return {
    chargedToday,
    allowance,
    dayAllowance,
    withinCap: sql<boolean>`(${ads.dailyCap} is null or (${chargedToday}) + ${ads.pricePerView} <= ${ads.dailyCap})`,
    withinPace: sql<boolean>`(${ads.pacing} = 'asap' or (
      ${ads.spentBudget} < ${allowance} and (${ads.dailyCap} is null or (${chargedToday}) < ${dayAllowance})))`,
  };
}

/** SQL: by the clock of the database: what the `ads` row was charged today, and whether cap and pace let it go on. */
export const { chargedToday, withinCap, withinPace } = paceAt(sql`now()`);
