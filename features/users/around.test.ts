import { expect, it } from 'vitest';
import { db } from '@/db/client';
import { countries } from '@/db/schema';
import { notificationsTo, notifyUser } from '@/features/notifications';
import { moneyOf } from '@/features/payouts';
import { reportsBy } from '@/features/reports';
import { approveTask, payTask, reviewQueue } from '@/features/tasks';
import { makeActor, makeToken, makeUser, unique } from '@/testing/factories';
import { makeWorld } from '@/testing/money';
import { userAccess } from './reads/access';
import { searchUsers, userCountries } from './reads/directory';

const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

it('the list of users is narrowed by country, by joining and by when somebody was seen', async () => {
  const admin = await makeActor('admin');
  const stem = unique('around');
  const [country] = await db()
    .insert(countries)
    .values({ code: 'ZZ', name: stem, currencyCode: 'USD' })
    .returning({ id: countries.id });
  const recent = await makeUser('influencer', { name: stem, countryId: country?.id, lastSeenAt: ago(2) });
  const old = await makeUser('influencer', { name: stem, createdAt: ago(100), lastSeenAt: ago(60) });
  const never = await makeUser('influencer', { name: stem, createdAt: ago(20) });
  const idsOf = async (filter: Parameters<typeof searchUsers>[1]) =>
    (await searchUsers(admin, { text: stem, ...filter })).users.map(({ id }) => id).sort((a, b) => a - b);
  expect(await idsOf({ countryId: country?.id })).toEqual([recent.id]);
  expect(await idsOf({ joinedDays: 30 })).toEqual([recent.id, never.id]);
  expect(await idsOf({ seen: 'week' })).toEqual([recent.id]);
  expect(await idsOf({ seen: 'long' })).toEqual([old.id]);
  expect(await idsOf({ seen: 'never' })).toEqual([never.id]);
  expect((await userCountries(admin)).map(({ name }) => name)).toContain(stem);
});

it('what stands around an account is told to administrators alone', async () => {
  const admin = await makeActor('admin');
  const { staff, influencer, task } = await makeWorld();
  await approveTask(staff, task.id);
  expect(await moneyOf(admin, influencer.id)).toEqual([
    { currency: 'USD', owed: 30, wallet: 0, clearing: 0 },
  ]);
  await payTask(staff, task.id);
  expect(await moneyOf(admin, influencer.id)).toEqual([
    { currency: 'USD', owed: 0, wallet: 30, clearing: 0 },
  ]);
  expect(await reviewQueue(admin, { userId: influencer.id })).toMatchObject([
    { id: task.id, status: 'paid' },
  ]);
  await notifyUser(admin, { userId: influencer.id, type: 'system', message: 'Well done' });
  expect((await notificationsTo(admin, influencer.id))[0]?.message).toBe('Well done');
  await makeToken(influencer.id);
  expect(await userAccess(admin, influencer.id)).toMatchObject({
    tokens: [{ state: 'live' }],
    connected: [],
  });
  for (const read of [moneyOf, notificationsTo, reportsBy, userAccess]) {
    await expect(read(staff, influencer.id)).rejects.toMatchObject({ code: 'forbidden' });
  }
});
