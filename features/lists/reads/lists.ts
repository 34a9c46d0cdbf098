import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireStaff } from '@/auth/actor';
import { db } from '@/db/client';
import { count, paged } from '@/db/paged';
import { categories, cities, countries, exchangeRates } from '@/db/schema';
import { type Paging, rowsOf } from '@/lib/paging';

interface Location extends Record<string, unknown> {
  id: number;
  code: string;
  name: string;
  cities: { id: number; name: string }[];
}

/** Every country we know with its cities, both by name. Paging counts countries. */
export async function listLocations(actor: Actor, paging: Paging = {}) {
  requireStaff(actor);
  const { limit, offset } = rowsOf(paging);
  await count(countries, paging);
  return db().execute<Location>(sql`
    select country.id, country.code, country.name, coalesce(
      (select json_agg(json_build_object('id', city.id, 'name', city.name) order by city.name, city.id)
       from cities city where city.country_id = country.id), '[]') as cities
    from countries country order by country.name limit ${limit} offset ${offset}`);
}

/** Countries where campaigns may run and influencers may register, by name; whoever registers may read them. */
export function allowedCountries(paging: Paging = {}) {
  return paged(
    db().select().from(countries).where(eq(countries.allowed, true)).orderBy(asc(countries.name)),
    paging,
  );
}

/** Allowed cities of allowed countries, or of one of them, by name. */
export function allowedCities({ countryId, ...paging }: Paging & { countryId?: number } = {}) {
  return paged(
    db()
      .select({ id: cities.id, name: cities.name, countryId: cities.countryId })
      .from(cities)
      .innerJoin(countries, eq(countries.id, cities.countryId))
      .where(
        and(
          eq(cities.allowed, true),
          eq(countries.allowed, true),
          countryId ? eq(cities.countryId, countryId) : undefined,
        ),
      )
      .orderBy(asc(cities.name), asc(cities.id)),
    paging,
  );
}

/** Categories that campaigns and influencers may choose, by name. */
export function allowedCategories(paging: Paging = {}) {
  return paged(
    db().select().from(categories).where(eq(categories.allowed, true)).orderBy(asc(categories.name)),
    paging,
  );
}

/** Every rate a currency has had, the one in force first; administrators only. */
export function rateHistory(actor: Actor, currency: string, limit = 400) {
  requireAdmin(actor);
  return db()
    .select({
      id: exchangeRates.id,
      rate: exchangeRates.rate,
      asOf: exchangeRates.asOf,
      source: exchangeRates.source,
      createdAt: exchangeRates.createdAt,
    })
    .from(exchangeRates)
    .where(eq(exchangeRates.currency, currency))
    .orderBy(desc(exchangeRates.asOf), desc(exchangeRates.id))
    .limit(limit);
}

export type PastRate = Awaited<ReturnType<typeof rateHistory>>[number];
