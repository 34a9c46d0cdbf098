import { beforeAll, describe, expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { cities, countries } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { makeActor, makeUser, unique } from '@/testing/factories';
import { addCategory, setAllowed } from './change';
import { rateHistory } from './reads/lists';
import { countLists, countriesWithCities, searchList } from './reads/search';
import { setRate } from './set-rate';

let admin: UserActor;
let others: UserActor[];

beforeAll(async () => {
  admin = await makeActor('admin');
  others = [await makeActor('influencer'), await makeActor('advertiser')];
});

const page = { page: 1, pageSize: 50 };
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A country of its own; codes are two letters, so a free one is looked for. */
async function makeCountry() {
  const taken = new Set(
    (await db().select({ code: countries.code }).from(countries)).map(({ code }) => code),
  );
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  const code = codes.find((each) => !taken.has(each)) ?? '??';
  const [row] = await db()
    .insert(countries)
    .values({ code, name: unique('Country'), currencyCode: 'USD' })
    .returning();
  if (!row) throw new Error('no country');
  return row;
}

describe('what is allowed', () => {
  test('changes once, leaves a trace once, and is found by it', async () => {
    const country = await makeCountry();
    const change = { list: 'countries', id: country.id, allowed: true } as const;
    await setAllowed(admin, change);
    await setAllowed(admin, change);
    expect(await historyOf({ type: 'country', id: country.id })).toMatchObject([
      {
        action: 'lists.allow',
        actor: { id: admin.id },
        details: { name: country.name, allowed: { from: false, to: true } },
      },
    ]);
    await makeUser('influencer', { countryId: country.id });
    expect(await searchList(admin, 'countries', { ...page, text: country.name, allowed: true })).toEqual({
      members: [{ id: country.id, name: country.name, detail: country.code, allowed: true, users: 1 }],
      total: 1,
    });
    expect(
      (await searchList(admin, 'countries', { ...page, text: country.name, allowed: false })).total,
    ).toBe(0);
  });

  test('has one winner under a race, and one trace', async () => {
    const country = await makeCountry();
    await Promise.all(
      Array.from({ length: 10 }, () =>
        setAllowed(admin, { list: 'countries', id: country.id, allowed: true }),
      ),
    );
    expect(await historyOf({ type: 'country', id: country.id })).toHaveLength(1);
  });

  test('holds for cities of a country and takes a search literally', async () => {
    const country = await makeCountry();
    const [city] = await db()
      .insert(cities)
      .values({ countryId: country.id, name: unique('Town 100%'), latitude: 1, longitude: 2, population: 3 })
      .returning();
    if (!city) throw new Error('no city');
    await setAllowed(admin, { list: 'cities', id: city.id, allowed: true });
    const search = { ...page, countryId: country.id };
    expect((await searchList(admin, 'cities', { ...search, text: '100%' })).members).toEqual([
      { id: city.id, name: city.name, detail: country.name, allowed: true, users: 0 },
    ]);
    expect((await searchList(admin, 'cities', { ...search, text: '1%0' })).members).toEqual([]);
    expect(await countriesWithCities(admin)).toContainEqual({ id: country.id, name: country.name });
  });

  test('is for administrators and for what exists', async () => {
    const missing = { list: 'cities', id: 2_000_000_000, allowed: true } as const;
    await expect(setAllowed(admin, missing)).rejects.toMatchObject({ code: 'not_found' });
    for (const other of others) {
      await expect(setAllowed(other, missing)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(searchList(other, 'cities', page)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(countLists(other)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(countriesWithCities(other)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(addCategory(other, 'Mine')).rejects.toMatchObject({ code: 'forbidden' });
      expect(() => rateHistory(other, 'EUR')).toThrow();
    }
  });
});

describe('a new category', () => {
  test('is allowed at once, under a short name, and counted', async () => {
    const before = await countLists(admin);
    const name = unique('Café & Crème');
    const { id } = await addCategory(admin, name);
    const { members } = await searchList(admin, 'categories', { ...page, text: name });
    expect(members).toEqual([
      { id, name, detail: name.toLowerCase().replace('café & crème', 'cafe-creme'), allowed: true, users: 0 },
    ]);
    expect((await countLists(admin)).categories).toBe(before.categories + 1);
    expect(await historyOf({ type: 'category', id })).toMatchObject([
      { action: 'lists.add', details: { name } },
    ]);
  });

  test('needs a name of its own, in any case, even under a race', async () => {
    const name = unique('Twice');
    const race = await Promise.allSettled([addCategory(admin, name), addCategory(admin, name.toUpperCase())]);
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(addCategory(admin, name.toLowerCase())).rejects.toMatchObject({
      code: 'conflict',
      fields: { name: 'is the name of another category' },
    });
    await expect(addCategory(admin, '&&&')).rejects.toMatchObject({ code: 'invalid' });
  });
});

test('the history of a rate has the one in force first', async () => {
  const currency = 'ZMW';
  await setRate(admin, { currency, rate: '1.5' });
  await setRate(admin, { currency, rate: '2.25' });
  expect((await rateHistory(admin, currency)).slice(0, 2).map(({ rate }) => rate)).toEqual([2.25, 1.5]);
});
