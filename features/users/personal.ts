import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { categories, cities, countries } from '@/db/schema';
import { dayOf } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import type { Role } from '@/nouns/users';

/** What people tell about themselves, apart from their names. */
export interface Personal {
  birthDate?: string | null;
  countryId?: number | null;
  cityId?: number | null;
}

const invalid = (fields: Record<string, string>) =>
  new Failure('invalid', 'Some values are not valid.', { fields });

/** The latest birth date of somebody who is 18 today, in UTC. */
function adultSince(now = new Date()): string {
  const day = dayOf(now);
  return `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
}

/**
 * What is wrong with each field: a birth date in the future, influencers under 18 or from a country that is not open to
 * them, and a city outside its country. What is `kept` from before stays allowed.
 */
export async function personalProblems(
  role: Role | undefined,
  { birthDate, countryId, cityId }: Personal,
  kept: Personal = {},
): Promise<Record<string, string>> {
  const country = countryId && countryId !== kept.countryId ? await countryProblem(role, countryId) : null;
  const city = cityId ? await cityProblem(cityId, countryId) : null;
  const born = birthDate ? birthProblem(role, birthDate) : null;
  return {
    ...(born && { birth_date: born }),
    ...(country && { country_id: country }),
    ...(city && { city_id: city }),
  };
}

/** Refuses what is wrong with what somebody tells about themselves, all of it at once. */
export async function checkPersonal(role: Role, values: Personal, kept?: Personal): Promise<void> {
  const problems = await personalProblems(role, values, kept);
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

function birthProblem(role: Role | undefined, day: string): string | null {
  if (day > dayOf(new Date())) return 'must not be in the future';
  return role === 'influencer' && day > adultSince() ? 'you must be at least 18' : null;
}

async function countryProblem(role: Role | undefined, id: number): Promise<string | null> {
  const [country] = await db()
    .select({ name: countries.name, allowed: countries.allowed })
    .from(countries)
    .where(eq(countries.id, id));
  if (!country) return 'is not a country we know';
  return role === 'influencer' && !country.allowed ? 'is not open to influencers yet' : null;
}

async function cityProblem(id: number, countryId: number | null | undefined): Promise<string | null> {
  const [city] = await db().select({ countryId: cities.countryId }).from(cities).where(eq(cities.id, id));
  if (!city) return 'is not a city we know';
  return city.countryId === countryId ? null : 'is not in this country';
}

/** The ids of categories given by id or, in any case, by name; `invalid` names the first unknown one. */
export async function categoryIds(given: (number | string)[]): Promise<number[]> {
  if (given.length === 0) return [];
  const ids = given.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0 && id < 2 ** 31);
  const names = given.map((each) => String(each).trim().toLowerCase());
  const rows = await db()
    .select({ id: categories.id, name: sql<string>`lower(${categories.name})` })
    .from(categories)
    .where(
      and(
        eq(categories.allowed, true),
        or(inArray(categories.id, ids), inArray(sql`lower(${categories.name})`, names)),
      ),
    );
  const known = new Set(rows.flatMap(({ id, name }) => [String(id), name]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw invalid({ categories: `"${unknown.slice(0, 60)}" is not a category we know` });
  return rows.map(({ id }) => id);
}
