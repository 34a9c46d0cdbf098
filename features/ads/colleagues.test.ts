import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as adRoute from '@/app/v1/ads/[id]/route';
import * as adsRoute from '@/app/v1/ads/route';
import type { UserActor } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { ads, users } from '@/db/schema';
import { advertiserAttention } from '@/features/stats';
import { removeMember } from '@/features/team';
import { makeActor, makeToken } from '@/testing/factories';
import { call } from '@/testing/http';
import { countAds, createAd, listAds, ownAd, removeAd, searchAds, totalAds, updateAd } from '.';
import { duplicateAd } from './duplicate';
import { restoreAd } from './remove';

const days = { from: '2026-01-01', to: '2026-01-31' };
const draft = { title: 'Autumn fair', content: 'Three days on the quay.', budget: 10, pricePerView: 0.5 };

let owner: UserActor;
let member: UserActor;
let billing: UserActor;
let stranger: UserActor;

beforeAll(async () => {
  owner = await makeActor('advertiser');
  const { advertiserId } = owner;
  member = await makeActor('advertiser', { advertiserId, advertiserRole: 'member', name: 'Ada Lumen' });
  billing = await makeActor('advertiser', { advertiserId, advertiserRole: 'billing' });
  stranger = await makeActor('advertiser');
});

test('people of an organisation see each other’s ads in every list, each with who made it', async () => {
  const { id } = await createAd(member, draft);
  expect((await listAds(owner)).map((ad) => ad.id)).toContain(id);
  const found = (await searchAds(owner, days)).find((ad) => ad.id === id);
  expect(found?.maker).toEqual({ uuid: member.uuid, name: 'Ada Lumen' });
  expect((await totalAds(owner, days)).ads).toBeGreaterThan(0);
  expect((await countAds(owner)).draft).toBeGreaterThan(0);
  expect((await advertiserAttention(owner)).ads).toBeGreaterThan(0);
  expect(await listAds(stranger)).toEqual([]);
  expect(await searchAds(stranger, days)).toEqual([]);
  expect((await searchAds(owner, { ...days, text: 'ada lum' })).map((ad) => ad.id)).toContain(id);

  const { json } = await call(adsRoute.GET, 'GET', { token: await makeToken(owner.id) });
  expect(json.ads.find((ad: { id: string }) => ad.id === id)).toMatchObject({
    user_id: member.uuid,
    created_by: { id: member.uuid, name: 'Ada Lumen' },
  });
});

test('they manage each other’s ads; whoever looks after the money reads, strangers are refused', async () => {
  const { id } = await createAd(member, draft);
  expect(await updateAd(owner, id, { title: 'Winter fair', status: 'active' })).toMatchObject({
    title: 'Winter fair',
    status: 'active',
    userId: member.id,
  });
  expect((await duplicateAd(owner, id)).maker.uuid).toBe(owner.uuid);
  await removeAd(owner, id);
  await restoreAd(member, id);
  expect(await ownAd(billing, id)).toMatchObject({ id });
  await expect(updateAd(billing, id, { title: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
  for (const verb of [ownAd, removeAd, (who: UserActor, of: string) => updateAd(who, of, { title: 'x' })]) {
    await expect(verb(stranger, id)).rejects.toMatchObject({ code: 'forbidden' });
  }
  const token = await makeToken(owner.id);
  const { status } = await call(adRoute.DELETE, 'DELETE', { token, params: { id } });
  expect(status).toBe(200);
  await expect(restoreAd(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('whoever left reaches none of them, and an heir’s ads still say who made them', async () => {
  const { advertiserId } = owner;
  const leaver = await makeActor('advertiser', { advertiserId, advertiserRole: 'member', name: 'Noor' });
  const { id } = await createAd(leaver, draft);
  await removeMember(owner, leaver.id);
  const account = await accountById(leaver.id);
  if (!account) throw new Error('no account');
  const gone = toActor(account, 'session');
  expect(await listAds(gone)).toEqual([]);
  await expect(ownAd(gone, id)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await ownAd(owner, id)).toMatchObject({ userId: owner.id, maker: { name: 'Noor' } });
});

test('people without an organisation have nothing in common', async () => {
  const [one, other] = [await makeActor('influencer'), await makeActor('influencer')];
  const { id } = await createAd(one, draft);
  expect(await listAds(other)).toEqual([]);
  await expect(ownAd(other, id)).rejects.toMatchObject({ code: 'forbidden' });
  const [row] = await db()
    .select({ owner: users.id })
    .from(ads)
    .innerJoin(users, eq(users.id, ads.userId))
    .where(eq(ads.id, id));
  expect(row?.owner).toBe(one.id);
});
