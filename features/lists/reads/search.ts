import { and, asc, desc, eq, ilike, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { categories, cities, countries } from '@/db/schema';
import { likePattern } from '@/lib/like';

/** The reference lists whose members can be allowed or not. */
export type ListName = 'countries' | 'cities' | 'categories';

export interface ListSearch {
  text?: string;
  allowed?: boolean;
  /** Cities of this country only. */
  countryId?: number;
  page: number;
  pageSize: number;
}

/** A member of a list; `detail` is what tells members apart: a code, a country or a slug. */
export interface ListMember {
  id: number;
  name: string;
  detail: string;
  allowed: boolean;
  /** People living there or having chosen it. */
  users: number;
}

const usersWhere = (condition: SQL) =>
  sql<number>`(select count(*)::int from users person where ${condition})`;

const lists = { countries, cities, categories };

/** The members of each list that a condition picks, whole. */
const members = {
  countries: (where?: SQL) =>
    db()
      .select({
        id: countries.id,
        name: countries.name,
        detail: countries.code,
        allowed: countries.allowed,
        users: usersWhere(sql`person.country_id = ${countries.id}`),
      })
      .from(countries)
      .where(where)
      .$dynamic(),
  cities: (where?: SQL) =>
    db()
      .select({
        id: cities.id,
        name: cities.name,
        detail: countries.name,
        allowed: cities.allowed,
        users: usersWhere(sql`person.city_id = ${cities.id}`),
      })
      .from(cities)
      .innerJoin(countries, eq(countries.id, cities.countryId))
      .where(where)
      .$dynamic(),
  categories: (where?: SQL) =>
    db()
      .select({
        id: categories.id,
        name: categories.name,
        detail: categories.slug,
        allowed: categories.allowed,
        users: sql<number>`(select count(*)::int from user_categories choice where choice.category_id = categories.id)`,
      })
      .from(categories)
      .where(where)
      .$dynamic(),
};

/** One page of a reference list by name, with what is allowed and what is not; administrators only. */
export async function searchList(
  actor: Actor,
  list: ListName,
  { text, allowed, countryId, page, pageSize }: ListSearch,
): Promise<{ members: ListMember[]; total: number }> {
  requireAdmin(actor);
  const { id, name, allowed: open } = lists[list];
  const where = and(
    text ? ilike(name, likePattern(text)) : undefined,
    allowed === undefined ? undefined : eq(open, allowed),
    list === 'cities' && countryId !== undefined ? eq(cities.countryId, countryId) : undefined,
  );
  const rows = await members[list](where)
    .orderBy(asc(name), asc(id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { members: rows, total: await db().$count(lists[list], where) };
}

/** How many members each list has; administrators only. */
export async function countLists(actor: Actor): Promise<Record<ListName, number>> {
  requireAdmin(actor);
  const [row] = await db().execute<Record<ListName, number>>(sql`
    select (select count(*)::int from countries) as countries, (select count(*)::int from cities) as cities,
      (select count(*)::int from categories) as categories`);
  if (!row) throw new Error('counting gives a row');
  return row;
}

/** The countries that have cities, by name; administrators only. */
export async function countriesWithCities(actor: Actor): Promise<{ id: number; name: string }[]> {
  requireAdmin(actor);
  return db()
    .selectDistinct({ id: countries.id, name: countries.name })
    .from(countries)
    .innerJoin(cities, eq(cities.countryId, countries.id))
    .orderBy(asc(countries.name), desc(countries.id));
}
