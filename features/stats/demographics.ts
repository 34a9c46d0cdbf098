import { type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { interestName } from '@/features/users';
import { ageBands, countedSexes, interests } from '@/nouns/demographics';
import { wholePercentages } from './percentages';

interface Count extends Record<string, unknown> {
  key: string;
  /** What the shares are of. */
  count: number;
  /** Different people among it. */
  people: number;
}

/** How many people stand behind each share. */
export type People<K extends string> = Record<K, { share: number; people: number }>;

/** What a statement counted by key as shares in whole percent, 0 for the keys that have none. */
async function shared<K extends string>(keys: readonly K[], statement: SQL): Promise<People<K>> {
  const rows = new Map((await db().execute<Count>(statement)).map((row) => [row.key, row]));
  const counts = Object.fromEntries(keys.map((key) => [key, rows.get(key)?.count ?? 0])) as Record<K, number>;
  const shares = wholePercentages(counts);
  return Object.fromEntries(
    keys.map((key) => [key, { share: shares[key], people: rows.get(key)?.people ?? 0 }]),
  ) as People<K>;
}

/** Male and female users; others and those who did not say are left out. Administrators only. */
export function peopleBySex(actor: Actor) {
  requireAdmin(actor);
  return shared(
    countedSexes,
    sql`select part as key, sum(counted)::int as count, sum(counted)::int as people
      from tallies where kind = 'sex' group by part`,
  );
}

/** SQL: how many were born until a day: in the months before its own, and in its own until it. */
const bornUntil = (day: SQL) => sql`(
  (select coalesce(sum(counted), 0) from tallies where kind = 'birth-month' and subject = 0 and day < date_trunc('month', ${day}))
  + (select coalesce(sum(counted), 0) from tallies
    where kind = 'birth' and subject = 0 and day between date_trunc('month', ${day})::date and ${day}))`;

/** Users by age today (UTC); those under 18 or without a birth date are left out. Administrators only. */
export function peopleByAge(actor: Actor) {
  requireAdmin(actor);
  return shared(
    ageBands,
    sql`
      with today as (select (now() at time zone 'UTC')::date as day), bands as (
        select band, split_part(trim(trailing '+' from band), '-', 1)::int as years from unnest(${`{${ageBands}}`}::text[]) band
      ), youngest as (
        select bands.*, (
          select max(born)::date from today, generate_series(today.day - make_interval(years => years) - interval '3 days',
            today.day - make_interval(years => years) + interval '3 days', interval '1 day') born
          where date_part('year', age(today.day, born)) >= years) as born
        from bands
      ), older as (
        select band, years, ${bornUntil(sql`born`)} as people from youngest
      ), counts as (
        select band as key, (people - coalesce(lead(people) over (order by years), 0))::int as count from older
      )
      select key, count, count as people from counts`,
  );
}

/**
 * Users by the categories they chose; shares are of all choices, because people choose several. Administrators only.
 */
export function peopleByInterest(actor: Actor) {
  requireAdmin(actor);
  return shared(
    interests,
    sql`select ${interestName} as key, count(*)::int as count, count(distinct choice.user_id)::int as people
      from user_categories choice join categories on categories.id = choice.category_id group by 1`,
  );
}

const sharesOf = <K extends string>(people: People<K>) =>
  Object.fromEntries(
    Object.entries<{ share: number }>(people).map(([key, { share }]) => [key, share]),
  ) as Record<K, number>;

/** Shares of male and female users in whole percent; others and those who did not say are left out. */
export const sexShares = async (actor: Actor) => sharesOf(await peopleBySex(actor));

/** Shares of users by age today (UTC) in whole percent; those under 18 or without a birth date are left out. */
export const ageShares = async (actor: Actor) => sharesOf(await peopleByAge(actor));

/** Shares of the categories that users chose in whole percent; a user counts once in each they chose. */
export async function preferenceShares(actor: Actor) {
  requireAdmin(actor);
  return sharesOf(
    await shared(
      interests,
      sql`select ${interestName} as key, sum(choice.counted)::int as count, 0 as people
        from tallies choice join categories on categories.id = choice.subject where choice.kind = 'choice' group by 1`,
    ),
  );
}
