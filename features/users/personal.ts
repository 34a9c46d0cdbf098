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

const invalid = (field: string, message: string) =>
  new Failure('invalid', 'Some values are not valid.', { fields: { [field]: message } });

/** The latest birth date of somebody who is 18 today, in UTC. */
function adultSince(now = new Date()): string {
  const day = dayOf(now);
  return `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
}

/**
 * Refuses a birth date in the future, influencers under 18 or from a country that is not open to them, and a
 * city outside its country. What is `kept` from before stays allowed.
 */
export async function checkPersonal(role: Role, values: Personal, kept: Personal = {}): Promise<void> {
  const { birthDate, countryId, cityId } = values;
  if (birthDate && birthDate > dayOf(new Date())) {
    throw invalid('birth_date', 'must not be in the future');
  }
  if (role === 'influencer' && birthDate && birthDate > adultSince()) {
    throw invalid('birth_date', 'you must be at least 18');
  }
  if (countryId && countryId !== kept.countryId) await checkCountry(role, countryId);
  if (cityId) await checkCity(cityId, countryId);
}

async function checkCountry(role: Role, id: number): Promise<void> {
  const [country] = await db()
    .select({ name: countries.name, allowed: countries.allowed })
    .from(countries)
    .where(eq(countries.id, id));
  if (!country) throw invalid('country_id', 'is not a country we know');
  if (role === 'influencer' && !country.allowed) {
    throw invalid('country_id', 'is not open to influencers yet');
  }
}

async function checkCity(id: number, countryId: number | null | undefined): Promise<void> {
  const [city] = await db().select({ countryId: cities.countryId }).from(cities).where(eq(cities.id, id));
  if (!city) throw invalid('city_id', 'is not a city we know');
  if (city.countryId !== countryId) throw invalid('city_id', 'is not in this country');
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
    throw invalid('categories', `"${unknown.slice(0, 60)}" is not a category we know`);
  return rows.map(({ id }) => id);
}
