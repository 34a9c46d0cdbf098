import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { advertisers, auditLog, categories, cities, userCategories, users } from '@/db/schema';
import { dayOf } from '@/lib/dates';
import { makeCountry } from '@/testing/campaigns';
import { makeActor, makeAdvertiser, unique } from '@/testing/factories';
import { createUser, createUserAs, type NewAccount } from '.';

const account = (values: Partial<NewAccount> = {}): NewAccount => ({
  email: `${unique('new')}@people.example`,
  password: 'correct horse',
  role: 'influencer',
  ...values,
});

async function row(id: number) {
  const [user] = await db().select().from(users).where(eq(users.id, id));
  if (!user) throw new Error('no user');
  return user;
}

/** A country with one city, unlike any other test's. */
async function makePlace(allowed: boolean) {
  const country = await makeCountry({ allowed });
  const [city] = await db()
    .insert(cities)
    .values({
      countryId: country.id,
      name: unique('Town'),
      latitude: 0,
      longitude: 0,
      population: 1,
      allowed,
    })
    .returning();
  if (!city) throw new Error('no city');
  return { country, city };
}

describe('createUser', () => {
  it('makes an active influencer with a hash, a username and an audit row', async () => {
    const made = await createUser(account({ email: ` Zoe.${unique('x')}@People.Example ` }));
    const user = await row(made.id);
    expect(user).toMatchObject({ status: 'active', role: 'influencer', advertiserId: null, uuid: made.uuid });
    expect(user.email).toMatch(/^zoe\.x-.*@people\.example$/);
    expect(user.username).toMatch(/^Zoe-x|^zoe-x/i);
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(user.emailVerifiedAt).not.toBeNull();
    const [audit] = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(made.id)));
    expect(audit).toMatchObject({ action: 'users.create', actorId: null, subjectType: 'user' });
  });

  it('gives an advertiser an organisation, or the one that is named', async () => {
    const own = await createUser(account({ role: 'advertiser', name: 'Ida' }));
    const [organisation] = await db()
      .select()
      .from(advertisers)
      .where(eq(advertisers.id, own.advertiserId ?? 0));
    expect(organisation).toMatchObject({ name: 'Ida', currency: 'USD' });
    const named = await makeAdvertiser();
    const colleague = await createUser(account({ role: 'advertiser', advertiserId: named.id }));
    expect(colleague.advertiserId).toBe(named.id);
    expect((await row(own.id)).advertiserRole).toBe('owner');
    expect((await row(colleague.id)).advertiserRole).toBe('owner');
    const third = await createUser(account({ role: 'advertiser', advertiserId: named.id }));
    expect((await row(third.id)).advertiserRole).toBe('member');
    await expect(
      createUser(account({ role: 'advertiser', advertiserId: 2_000_000_000 })),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { advertiser_id: expect.any(String) },
    });
  });

  it('makes one owner of an organisation, however many come first', async () => {
    const { id } = await makeAdvertiser();
    const made = await Promise.all(
      Array.from({ length: 5 }, () => createUser(account({ role: 'advertiser', advertiserId: id }))),
    );
    const roles = await Promise.all(made.map(async (each) => (await row(each.id)).advertiserRole));
    expect(roles.sort()).toEqual(['member', 'member', 'member', 'member', 'owner']);
  });

  it('refuses a second account for an address or a username, whatever its case', async () => {
    const first = account({ username: unique('Name') });
    await createUser(first);
    await expect(createUser(account({ email: first.email.toUpperCase() }))).rejects.toMatchObject({
      code: 'email_taken',
    });
    await expect(
      createUser(account({ username: String(first.username).toLowerCase() })),
    ).rejects.toMatchObject({ code: 'username_taken' });
  });

  it('lets exactly one of many parallel attempts have the address', async () => {
    const same = account();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => createUser(same)));
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });

  it('names every wrong value', async () => {
    await expect(
      createUser({ email: 'nobody', password: 'short', role: 'influencer', username: '-' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { email: expect.any(String), password: expect.any(String), username: expect.any(String) },
    });
  });

  it('wants influencers to be 18 and from an open country, with a city of it', async () => {
    const open = await makePlace(true);
    const closed = await makePlace(false);
    const today = dayOf(new Date());
    const birthday = `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`;
    const tomorrow = dayOf(new Date(Date.now() + 86_400_000));
    const young = `${Number(tomorrow.slice(0, 4)) - 18}${tomorrow.slice(4)}`;
    const place = { countryId: open.country.id, cityId: open.city.id };
    if (birthday.slice(5) !== '02-29') {
      const made = await createUser(account({ birthDate: birthday, ...place }));
      expect(await row(made.id)).toMatchObject({ birthDate: birthday, cityId: open.city.id });
    }
    await expect(createUser(account({ birthDate: young }))).rejects.toMatchObject({
      fields: { birth_date: expect.any(String) },
    });
    await expect(createUser(account({ countryId: closed.country.id }))).rejects.toMatchObject({
      code: 'invalid',
      fields: { country_id: expect.any(String) },
    });
    await expect(
      createUser(account({ countryId: open.country.id, cityId: closed.city.id })),
    ).rejects.toMatchObject({ fields: { city_id: expect.any(String) } });
    const advertiser = await createUser(account({ role: 'advertiser', countryId: closed.country.id }));
    expect((await row(advertiser.id)).countryId).toBe(closed.country.id);
  });

  it('takes categories by id or by name', async () => {
    const names = [unique('Food'), unique('Travel')];
    const made = await db()
      .insert(categories)
      .values(names.map((name) => ({ name, slug: name })))
      .returning();
    const user = await createUser(account({ categories: [made[0]?.id ?? 0, names[1]?.toUpperCase() ?? ''] }));
    const chosen = await db().select().from(userCategories).where(eq(userCategories.userId, user.id));
    expect(chosen.map((each) => each.categoryId).sort()).toEqual(made.map((each) => each.id).sort());
    await expect(createUser(account({ categories: ['no such thing'] }))).rejects.toMatchObject({
      fields: { categories: expect.any(String) },
    });
  });
});

describe('createUserAs', () => {
  it('is for administrators, who are named in the audit log', async () => {
    const admin = await makeActor('admin');
    const made = await createUserAs(admin, account());
    const [audit] = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(made.id)));
    expect(audit?.actorId).toBe(admin.id);
    await expect(createUserAs(await makeActor('advertiser'), account())).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(createUserAs({ kind: 'anonymous' }, account())).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });
});
