import { db } from '@/db/client';
import { advertisers, cities, countries, userCategories, users } from '@/db/schema';
import { hashPassword } from '@/features/users/password';
import { drawInfluencers } from './data/influencers';
import { type AdvertiserKey, advertiserContacts, advertisers as companies, personas } from './data/people';
import type { CategoryName } from './data/reference';
import { banReasons } from './data/texts';
import { insertRows, numbered } from './insert';
import { categoryIds } from './lists';
import { after, HOUR, MINUTE, type World } from './world';

/** Signs in every account of the demo world. */
const PASSWORD = 'fanfare-demo';

export type Advertiser = typeof advertisers.$inferInsert & {
  id: number;
  key: AdvertiserKey;
  currency: string;
};
export type Person = typeof users.$inferInsert & {
  id: number;
  uuid: string;
  createdAt: Date;
  categories: readonly CategoryName[];
};

/** Everybody in the demo world. */
export interface People {
  advertisers: Advertiser[];
  admin: Person;
  /** Who acts for each company: the named persona for theirs, the contact for the others. */
  staff: Record<AdvertiserKey, Person>;
  maya: Person;
  /** Everyone with the role, Maya included, by the day of joining. */
  influencers: Person[];
}

type Draft = Omit<Person, 'id'>;

async function places() {
  const [nations, towns] = [
    await db().select({ id: countries.id, code: countries.code }).from(countries),
    await db().select({ id: cities.id, countryId: cities.countryId, name: cities.name }).from(cities),
  ];
  const countryIds = new Map(nations.map((row) => [row.code, row.id]));
  const cityIds = new Map(towns.map((row) => [`${row.countryId} ${row.name}`, row.id]));
  return ({ country, city }: { country: string; city: string }) => {
    const countryId = countryIds.get(country);
    const cityId = cityIds.get(`${countryId} ${city}`);
    if (!countryId || !cityId) throw new Error(`${city}, ${country} is on no list of places`);
    return { countryId, cityId };
  };
}

/** The companies, the named sign-ins, a contact for each company and 400 influencers of the last twelve months. */
export async function seedPeople(world: World): Promise<People> {
  const random = world.random('people');
  const passwordHash = await hashPassword(PASSWORD);
  const place = await places();

  const companiesMade = companies.map(({ business: _, ...company }, index): Advertiser => {
    const createdAt = world.ago(398 - index * 6 - random.float(0, 0.5, 3));
    return { ...company, id: index + 1, createdAt, updatedAt: createdAt };
  });
  const idOf = (key: AdvertiserKey) => companiesMade.find((row) => row.key === key)?.id ?? 0;

  const draft = (
    values: Partial<Draft> & Pick<Draft, 'email' | 'username' | 'name' | 'role'>,
    days: number,
  ): Draft => {
    const createdAt = world.ago(days);
    return {
      uuid: random.uuid(),
      status: 'active',
      passwordHash,
      emailVerifiedAt: after(createdAt, random.int(2, 90) * MINUTE),
      lastSeenAt: world.ago(random.float(0.02, 1.5, 4)),
      createdAt,
      updatedAt: createdAt,
      categories: [],
      ...values,
    };
  };

  const { admin, advertiser, influencer } = personas;
  // Whoever tries the demo signs in as one of these for the first time: what with is no news to them.
  const unseen = { lastSeenAt: null };
  const drafts = [
    draft({ ...admin, role: 'admin', ...place(admin), ...unseen }, 400.4),
    draft(
      {
        ...advertiser,
        ...place(advertiser),
        role: 'advertiser',
        advertiserId: idOf(advertiser.advertiser),
        advertiserRole: 'owner',
        ...unseen,
      },
      397.2,
    ),
    draft({ ...influencer, role: 'influencer', ...place(influencer), ...unseen }, 361.3),
    ...advertiserContacts.map(({ advertiser: of, name, email }, index) =>
      draft(
        {
          name,
          email,
          username: name.toLowerCase().replace(' ', '.'),
          role: 'advertiser',
          advertiserId: idOf(of),
          advertiserRole: of === advertiser.advertiser ? 'member' : 'owner',
        },
        397 - index * 6,
      ),
    ),
    ...drawInfluencers(random, 400, world.today).map((person) => {
      const days = 3 + 356 * random.next() ** 0.6;
      const lastSeenAt = world.ago(Math.min(days, 45) * random.next() ** 2.5 + 0.01);
      return draft({ ...person, role: 'influencer', ...place(person), lastSeenAt }, days);
    }),
  ];
  const everyone: Person[] = numbered(drafts, ({ createdAt }) => createdAt);

  const find = (email: string) => {
    const person = everyone.find((row) => row.email === email);
    if (!person) throw new Error(`${email} is not in the demo world`);
    return person;
  };
  const staff = Object.fromEntries(
    companies.map(({ key }) => {
      const contact = advertiserContacts.find((row) => row.advertiser === key);
      return [key, find(key === advertiser.advertiser ? advertiser.email : (contact?.email ?? ''))];
    }),
  ) as Record<AdvertiserKey, Person>;
  const people: People = {
    advertisers: companiesMade,
    admin: find(admin.email),
    staff,
    maya: find(influencer.email),
    influencers: everyone.filter((row) => row.role === 'influencer'),
  };

  silenceSome(world, people);
  await insertRows(advertisers, companiesMade);
  await insertRows(users, everyone);
  const ids = await categoryIds();
  await insertRows(
    userCategories,
    everyone.flatMap(({ id, categories }) =>
      categories.map((name) => ({ userId: id, categoryId: ids(name) })),
    ),
  );
  for (const { id, name, createdAt } of companiesMade) {
    world.tell('advertisers.create', ['advertiser', id], people.admin.id, createdAt, { name });
  }
  return people;
}

/** Some never confirmed their address; a few were banned, each for a reason of its own. */
function silenceSome(world: World, { admin, influencers, maya }: People): void {
  const random = world.random('silence');
  const others = influencers.filter((person) => person !== maya);
  for (const person of random.sample(others.slice(-120), 16)) {
    Object.assign(person, { status: 'inactive', emailVerifiedAt: null, lastSeenAt: null });
  }
  const settled = others.filter((person) => person.status === 'active').slice(0, 250);
  random.sample(settled, banReasons.length).forEach((person, index) => {
    const bannedAt = world.ago(4 + index * 17 + random.next());
    const reason = banReasons[index] ?? '';
    Object.assign(person, {
      status: 'suspended',
      bannedAt,
      bannedBy: admin.id,
      bannedReason: reason,
      updatedAt: bannedAt,
      lastSeenAt: after(bannedAt, -random.int(1, 40) * HOUR),
    });
    world.tell('users.ban', ['user', person.id], admin.id, bannedAt, { reason });
  });
}
