import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { wholePercentages } from './percentages';

/** Counts by key, with 0 for the keys that have none. */
const counted = <K extends string>(keys: readonly K[], rows: readonly { key: string; count: number }[]) => {
  const counts = new Map(rows.map((row) => [row.key, row.count]));
  return Object.fromEntries(keys.map((key) => [key, counts.get(key) ?? 0])) as Record<K, number>;
};

interface Count extends Record<string, unknown> {
  key: string;
  count: number;
}

/** Shares of male and female users in whole percent; others and those who did not say are left out. */
export async function sexShares(actor: Actor) {
  requireAdmin(actor);
  const rows = await db().execute<Count>(
    sql`select sex::text as key, count(*)::int as count from users where sex in ('male', 'female') group by sex`,
  );
  const counts = counted(['male', 'female'] as const, rows);
  return wholePercentages(counts);
}

/** Shares of users by age today (UTC) in whole percent; those under 18 or without a birth date are left out. */
export async function ageShares(actor: Actor) {
  requireAdmin(actor);
  const rows = await db().execute<Count>(sql`
    select case when years < 25 then '18-24' when years < 35 then '25-34' when years < 45 then '35-44'
      else '45+' end as key, count(*)::int as count
    from (
      select date_part('year', age((now() at time zone 'UTC')::date, birth_date)) as years
      from users where birth_date is not null
    ) ages
    where years >= 18 group by key`);
  const counts = counted(['18-24', '25-34', '35-44', '45+'] as const, rows);
  return wholePercentages(counts);
}

/** Shares of the categories that users chose in whole percent; a user counts once in each they chose. */
export async function preferenceShares(actor: Actor) {
  requireAdmin(actor);
  const rows = await db().execute<Count>(sql`
    select case when category.slug in ('fashion', 'beauty', 'technology', 'food', 'travel') then category.slug
      else 'other' end as key, count(*)::int as count
    from user_categories choice join categories category on category.id = choice.category_id
    group by key`);
  const counts = counted(['fashion', 'beauty', 'technology', 'food', 'travel', 'other'] as const, rows);
  return wholePercentages(counts);
}
