import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as impressionRoute from '@/app/v1/ads/[id]/impression/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { adImpressions } from '@/db/schema';
import { checkBooks } from '@/features/ledger';
import { setBan } from '@/features/users';
import { isServed } from '@/testing/ads';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { createAd, deliveryOf, ownAd, updateAd } from '.';
import { newImpressionToken } from './impression-token';

freshDatabase();

let admin: UserActor;

beforeAll(async () => {
  admin = await makeActor('admin');
});

const ban = (user: UserActor, banned = true) =>
  setBan(admin, { userId: user.id, banned, reason: banned ? 'Fraud' : undefined });

async function makeAd(owner: UserActor, policy: 'all' | 'verified' = 'all') {
  const ad = await createAd(owner, {
    title: 'Free phones',
    content: 'Send your card number to win.',
    budget: 100,
    pricePerView: 1,
    chargePolicy: policy,
  });
  return (await updateAd(owner, ad.id, { status: 'active' })).id;
}

const hit = async (id: string) => {
  const headers = {
    'ad-impression-token': newImpressionToken(id),
    'user-agent': 'Mozilla/5.0 Firefox/153.0',
  };
  const { status, json } = await call(impressionRoute.POST, 'POST', { params: { id }, headers });
  expect([status, json]).toEqual([200, { message: 'Impression recorded' }]);
};
const reasonsOf = async (id: string) =>
  (await db().select().from(adImpressions).where(eq(adImpressions.adId, id))).map(({ reason }) => reason);
/** What may be served again is among the candidates within a second. */
const becomesServed = (id: string) => expect.poll(() => isServed(id), { timeout: 5_000 }).toBe(true);

test.each(['all', 'verified'] as const)(
  'a banned owner’s ad is not served and not charged under the policy %s, until the ban is lifted',
  async (policy) => {
    const owner = await makeActor('advertiser');
    const id = await makeAd(owner, policy);
    await becomesServed(id);
    await hit(id);
    await ban(owner);
    expect(await isServed(id)).toBe(false);
    await Promise.all(Array.from({ length: 20 }, () => hit(id)));
    const ad = await ownAd(owner, id);
    expect(ad).toMatchObject({ spentBudget: 1, viewsCount: 21, status: 'active' });
    expect(deliveryOf(ad)).toBe('suspended');
    expect(await reasonsOf(id)).toEqual(['billed', ...Array(20).fill('suspended')]);
    await ban(owner, false);
    await becomesServed(id);
    await hit(id);
    expect(await ownAd(owner, id)).toMatchObject({ spentBudget: 2 });
    expect((await checkBooks()).filter((line) => line.differences > 0)).toEqual([]);
  },
);

test('the ads of an organisation stop with its last owner, those of one member with that member', async () => {
  const owner = await makeActor('advertiser');
  const { advertiserId } = owner;
  const member = await makeActor('advertiser', { advertiserId, advertiserRole: 'member' });
  const other = await makeActor('advertiser', { advertiserId, advertiserRole: 'owner' });
  const [owners, members] = [await makeAd(owner), await makeAd(member)];
  await ban(member);
  expect([await isServed(owners), await isServed(members)]).toEqual([true, false]);
  await ban(member, false);
  await ban(other);
  await becomesServed(owners);
  await becomesServed(members);
  await ban(owner);
  expect([await isServed(owners), await isServed(members)]).toEqual([false, false]);
  await hit(members);
  expect(await reasonsOf(members)).toEqual(['suspended']);
});
