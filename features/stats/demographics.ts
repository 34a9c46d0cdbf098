import { type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { ageBand, interestName } from '@/features/users';
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
    sql`select sex::text as key, count(*)::int as count, count(*)::int as people
      from users where sex in ('male', 'female') group by sex`,
  );
}

/** Users by age today (UTC); those under 18 or without a birth date are left out. Administrators only. */
export function peopleByAge(actor: Actor) {
  requireAdmin(actor);
  return shared(
    ageBands,
    sql`select ${ageBand} as key, count(*)::int as count, count(*)::int as people
      from users where ${ageBand} is not null group by 1`,
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
export const preferenceShares = async (actor: Actor) => sharesOf(await peopleByInterest(actor));
