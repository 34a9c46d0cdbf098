import { and, asc, count, desc, eq, ilike, type SQL, sql } from 'drizzle-orm';
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

const members: Record<ListName, (search: ListSearch) => Promise<{ members: ListMember[]; total: number }>> = {
  async countries({ text, allowed, page, pageSize }) {
    const where = and(
      text ? ilike(countries.name, likePattern(text)) : undefined,
      allowed === undefined ? undefined : eq(countries.allowed, allowed),
    );
    const rows = await db()
      .select({
        id: countries.id,
        name: countries.name,
        detail: countries.code,
        allowed: countries.allowed,
        users: usersWhere(sql`person.country_id = ${countries.id}`),
      })
      .from(countries)
      .where(where)
      .orderBy(asc(countries.name))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const [row] = await db().select({ total: count() }).from(countries).where(where);
    return { members: rows, total: row?.total ?? 0 };
  },
  async cities({ text, allowed, countryId, page, pageSize }) {
    const where = and(
      text ? ilike(cities.name, likePattern(text)) : undefined,
      allowed === undefined ? undefined : eq(cities.allowed, allowed),
      countryId === undefined ? undefined : eq(cities.countryId, countryId),
    );
    const rows = await db()
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
      .orderBy(asc(cities.name), asc(cities.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const [row] = await db().select({ total: count() }).from(cities).where(where);
    return { members: rows, total: row?.total ?? 0 };
  },
  async categories({ text, allowed, page, pageSize }) {
    const where = and(
      text ? ilike(categories.name, likePattern(text)) : undefined,
      allowed === undefined ? undefined : eq(categories.allowed, allowed),
    );
    const rows = await db()
      .select({
        id: categories.id,
        name: categories.name,
        detail: categories.slug,
        allowed: categories.allowed,
        users: sql<number>`(select count(*)::int from user_categories choice where choice.category_id = categories.id)`,
      })
      .from(categories)
      .where(where)
      .orderBy(asc(categories.name), asc(categories.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const [row] = await db().select({ total: count() }).from(categories).where(where);
    return { members: rows, total: row?.total ?? 0 };
  },
};

/** One page of a reference list by name, with what is allowed and what is not; administrators only. */
export async function searchList(actor: Actor, list: ListName, search: ListSearch) {
  requireAdmin(actor);
  return members[list](search);
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
