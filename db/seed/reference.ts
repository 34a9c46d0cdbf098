import { sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { categories, cities, countries, exchangeRates } from './data/reference';

const rowsOf = (rows: readonly unknown[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;

/**
 * Countries, cities, categories and the first exchange rates. Running it again adds what a newer version brought
 * and leaves everything else, such as what an administrator allowed or forbade, as it is.
 */
export async function seedReference(): Promise<void> {
  await transaction(async () => {
    await db().execute(sql`
      insert into countries (code, name, currency_code, allowed)
      select code, name, currency, allowed
      from ${rowsOf(countries)} as row (code text, name text, currency text, allowed boolean)
      where not exists (select 1 from countries known where known.code = row.code or known.name = row.name)
      order by name`);
    await db().execute(sql`
      insert into cities (country_id, name, latitude, longitude, population, allowed)
      select countries.id, row.name, row.lat, row.lon, row.population, row.allowed
      from ${rowsOf(cities)}
        as row (country text, name text, lat float8, lon float8, population integer, allowed boolean)
      join countries on countries.code = row.country
      where not exists (
        select 1 from cities known where known.country_id = countries.id and known.name = row.name
      )
      order by countries.name, row.name`);
    await db().execute(sql`
      insert into categories (name, slug)
      select row.name, lower(row.name) from ${rowsOf(categories.map((name) => ({ name })))} as row (name text)
      on conflict do nothing`);
    const { rates, asOf, source } = exchangeRates;
    await db().execute(sql`
      insert into exchange_rates (currency, rate, as_of, source)
      select row.currency, row.rate, ${asOf}::date, ${source}
      from ${rowsOf(Object.entries(rates).map(([currency, rate]) => ({ currency, rate })))}
        as row (currency text, rate numeric)
      where not exists (
        select 1 from exchange_rates known
        where known.currency = row.currency and known.as_of = ${asOf}::date and known.source = ${source}
      )`);
  });
}
