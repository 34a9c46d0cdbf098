import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as advertisersApi from '@/app/api/general/lists/advertisers/route';
import * as categoriesApi from '@/app/api/general/lists/allowed-categories/route';
import * as citiesApi from '@/app/api/general/lists/allowed-cities/route';
import * as countriesApi from '@/app/api/general/lists/allowed-countries/route';
import * as locationsApi from '@/app/api/general/lists/locations/route';
import * as exchangeApi from '@/app/api/general/tools/exchange/route';
import * as contracts from '@/contracts/campaigns/lists';
import * as tools from '@/contracts/campaigns/tools';
import { db } from '@/db/client';
import { advertisers, categories, cities, countries, exchangeRates } from '@/db/schema';
import { seedReference } from '@/db/seed/reference';
import { tokenOf } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';

freshDatabase();

let admin: string;
let brand: string;
type Api = { POST: Parameters<typeof call>[0]; GET: Parameters<typeof call>[0] };
const ask = (api: Api, body?: unknown, token = admin) => call(api.POST, 'POST', { token, body });

beforeAll(async () => {
  admin = await tokenOf('admin');
  brand = await tokenOf('advertiser');
  const [country] = await db()
    .insert(countries)
    .values({ id: 1, code: 'US', name: 'United States', currencyCode: 'USD', allowed: true })
    .returning();
  await db()
    .insert(cities)
    .values({
      id: 1,
      countryId: country?.id ?? 0,
      name: 'New York',
      latitude: 40.7,
      longitude: -74,
      population: 1,
      allowed: true,
    });
  await db().insert(categories).values({ id: 1, name: 'Fashion', slug: 'fashion' });
});

describe('lists', () => {
  it('answer the documented examples', async () => {
    expect((await ask(locationsApi)).json).toEqual({
      countries: [{ id: 1, name: 'United States', cities: [{ id: 1, name: 'New York' }] }],
    });
    expect((await ask(countriesApi)).json).toEqual(contracts.listAllowedCountries.example?.response);
    expect((await ask(citiesApi)).json).toEqual({ cities: [{ id: 1, name: 'New York', country_id: 1 }] });
    expect((await ask(categoriesApi)).json).toEqual(contracts.listAllowedCategories.example?.response);
    const [mine] = await db()
      .update(advertisers)
      .set({ name: 'Fashion Brand', email: 'contact@fashionbrand.com' })
      .returning();
    expect((await ask(advertisersApi)).json).toEqual({
      advertisers: [{ id: mine?.id, name: 'Fashion Brand', email: 'contact@fashionbrand.com' }],
    });
  });

  it('hold the shipped reference data, whatever was there, however often it is seeded', async () => {
    const counts = async () => [
      await db().$count(countries),
      await db().$count(cities),
      await db().$count(categories),
      await db().$count(exchangeRates),
    ];
    // Ids given by hand in this test are ahead of their sequences.
    for (const table of ['countries', 'cities', 'categories']) {
      await db().execute(sql`select setval(${`${table}_id_seq`}, 1)`);
    }
    await db().update(countries).set({ currencyCode: 'USN' }).where(eq(countries.id, 1));
    await seedReference();
    const first = await counts();
    await seedReference();
    expect(await counts()).toEqual(first);
    expect(first[0]).toBeGreaterThan(200);
    expect(first[1]).toBeGreaterThan(1000);
    const { json } = await ask(countriesApi);
    expect(json.countries).toContainEqual({ id: 1, name: 'United States', currency_code: 'USN' });
    expect(json.countries).toContainEqual({ id: expect.any(Number), name: 'Germany', currency_code: 'EUR' });
  });

  it('come by name, and only what is allowed where the list says so', async () => {
    const locations = (await ask(locationsApi)).json.countries as {
      name: string;
      cities: { name: string }[];
    }[];
    const allowed = (await ask(countriesApi)).json.countries as { name: string }[];
    expect(allowed.length).toBeLessThan(locations.length);
    for (const list of [locations, allowed, locations.find(({ name }) => name === 'Germany')?.cities ?? []]) {
      const names = list.map(({ name }) => name);
      const [sorted] = await db().execute<{ names: string[] }>(
        sql`select array(select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) name order by name) as names`,
      );
      expect(names).toEqual(sorted?.names);
      expect(names.length).toBeGreaterThan(4);
    }
    await db().update(categories).set({ allowed: false }).where(eq(categories.slug, 'pets'));
    await db().update(cities).set({ allowed: false }).where(eq(cities.name, 'Berlin'));
    const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
    expect(names((await ask(categoriesApi)).json.categories)).not.toContain('Pets');
    expect(names((await ask(citiesApi)).json.cities)).not.toContain('Berlin');
    expect(names((await ask(citiesApi)).json.cities)).not.toContain('Kabul');
  });

  it('take a country, a page, and GET with a query string', async () => {
    const all = (await ask(citiesApi, { country_id: 1 })).json.cities;
    expect(new Set(all.map((row: { country_id: number }) => row.country_id))).toEqual(new Set([1]));
    const get = await call(citiesApi.GET, 'GET', { token: brand, url: '/?country_id=1&page=2&limit=3' });
    expect(get.json.cities).toEqual(all.slice(3, 6));
    expect((await ask(citiesApi, { limit: 1001 })).status).toBe(422);
    expect((await ask(citiesApi, { page: 0 })).json.details).toEqual({ page: 'must be at least 1' });
    expect((await ask(locationsApi, 'page=2&limit=2', brand)).status).toBe(400);
  });
});

describe('exchange', () => {
  it('answers the documented example', async () => {
    const { request, response } = tools.exchange.example ?? {};
    expect((await ask(exchangeApi, request)).json).toEqual({ ...response, rate: 0.855, as_of: '2026-06-30' });
    expect((await ask(exchangeApi, { from: 'usd', to: ' eur ', amount: '100' }, brand)).json).toMatchObject({
      exchange: 85.5,
    });
  });

  it.each([-1, 'NaN', 1e308, 1e12 + 1, 'abc', null, 0.0000001, '', true, [1], '1e3', undefined])(
    'refuses the amount %j',
    async (amount) => {
      const { status, json } = await ask(exchangeApi, { from: 'USD', to: 'EUR', amount });
      expect({ status, named: Object.keys(json.details) }).toEqual({ status: 422, named: ['amount'] });
    },
  );

  it.each([
    [{ to: 'XXX' }, 'to'],
    [{ from: 'DOLLAR' }, 'from'],
    [{ from: '' }, 'from'],
    [{ to: undefined }, 'to'],
    [{ to: "E'R" }, 'to'],
  ])('refuses %j', async (change, named) => {
    const { status, json } = await ask(exchangeApi, { from: 'USD', to: 'EUR', amount: 1, ...change });
    expect({ status, named: Object.keys(json.details) }).toEqual({ status: 422, named: [named] });
  });

  it('answers what can be paid, in the same currency too', async () => {
    expect((await ask(exchangeApi, { from: 'USD', to: 'USD', amount: 1.005001 })).json).toMatchObject({
      exchange: 1.01,
    });
    expect((await ask(exchangeApi, { from: 'JPY', to: 'JPY', amount: 1.5 })).json).toMatchObject({
      exchange: 2,
    });
  });

  it('takes zero and the largest amount', async () => {
    expect((await ask(exchangeApi, { from: 'USD', to: 'JPY', amount: 0 })).json).toMatchObject({
      exchange: 0,
    });
    expect((await ask(exchangeApi, { from: 'USD', to: 'JPY', amount: 1e12 })).json).toMatchObject({
      base: 1e12,
      exchange: 156.4e12,
    });
  });
});
