import { beforeAll, expect, test } from 'vitest';
import * as anyAdRoute from '@/app/v1/admin/ads/[id]/route';
import * as impressionRoute from '@/app/v1/ads/[id]/impression/route';
import * as adRoute from '@/app/v1/ads/[id]/route';
import type { UserActor } from '@/auth/actor';
import { historyOf } from '@/features/audit';
import { listNotifications } from '@/features/notifications';
import { isServed } from '@/testing/ads';
import { makeActor, makeToken } from '@/testing/factories';
import { call } from '@/testing/http';
import { anyAd, createAd, deliveryOf, ownAd, removeAd, searchAds, updateAd } from '.';
import { moderateAd } from './moderate';
import { restoreAd } from './remove';

let admin: UserActor;
let owner: UserActor;
let tokens: { admin: string; owner: string };

beforeAll(async () => {
  admin = await makeActor('admin');
  owner = await makeActor('advertiser');
  tokens = { admin: await makeToken(admin.id), owner: await makeToken(owner.id) };
});

async function makeAd(status: 'draft' | 'active' = 'active') {
  const { id } = await createAd(owner, { title: 'Free phones', content: 'c', budget: 10, pricePerView: 1 });
  if (status === 'active') await updateAd(owner, id, { status });
  return id;
}
const patch = (id: string, body: unknown, token = tokens.admin) =>
  call(anyAdRoute.PATCH, 'PATCH', { token, body, params: { id } });
const hit = async (id: string) =>
  expect((await call(impressionRoute.POST, 'POST', { params: { id } })).status).toBe(200);

test('an administrator pauses any ad: not served, not charged, not its people’s to activate, until it is released', async () => {
  const id = await makeAd();
  const { status, json } = await patch(id, { status: 'paused', reason: 'It asks for card numbers.' });
  expect([status, json.ad.status, json.ad.not_served]).toEqual([200, 'paused', 'paused_by_administrator']);
  expect(await isServed(id)).toBe(false);
  await hit(id);
  const ad = await ownAd(owner, id);
  expect(ad).toMatchObject({ spentBudget: 0, viewsCount: 1, heldReason: 'It asks for card numbers.' });
  expect(deliveryOf(ad)).toBe('held');
  const refused = await call(adRoute.PATCH, 'PATCH', {
    token: tokens.owner,
    body: { status: 'active' },
    params: { id },
  });
  expect([refused.status, refused.json.error.message]).toEqual([
    403,
    expect.stringContaining('card numbers'),
  ]);
  expect((await updateAd(owner, id, { title: 'Phones' })).title).toBe('Phones');

  expect((await patch(id, { status: 'active' })).json.ad).toMatchObject({
    status: 'active',
    not_served: null,
  });
  await expect.poll(() => isServed(id), { timeout: 5_000 }).toBe(true);
  await hit(id);
  expect((await ownAd(owner, id)).spentBudget).toBe(1);
  expect((await patch(id, { status: 'active' })).status).toBe(409);
  expect((await historyOf({ type: 'ad', id })).map(({ action }) => action).slice(0, 3)).toEqual([
    'ads.release',
    'ads.update',
    'ads.hold',
  ]);
  const told = await listNotifications(owner);
  expect(JSON.stringify(told)).toContain('It asks for card numbers.');
});

test('what is released is what it was: a draft, or what its people paused meanwhile', async () => {
  const draft = await makeAd('draft');
  await moderateAd(admin, draft, { status: 'paused' });
  expect((await moderateAd(admin, draft, { status: 'active' })).status).toBe('draft');
  const active = await makeAd();
  await moderateAd(admin, active, { status: 'paused' });
  await updateAd(owner, active, { status: 'paused' });
  expect((await moderateAd(admin, active, { status: 'active' })).status).toBe('paused');
});

test('an administrator deletes any ad for good, and nobody else gets near', async () => {
  const id = await makeAd();
  for (const token of [tokens.owner, await makeToken((await makeActor('influencer')).id)]) {
    expect((await patch(id, { status: 'paused' }, token)).status).toBe(403);
    expect((await call(anyAdRoute.DELETE, 'DELETE', { token, params: { id } })).status).toBe(403);
  }
  await expect(anyAd(owner, id)).rejects.toMatchObject({ code: 'forbidden' });
  const days = { from: '2026-01-01', to: '2026-01-31' };
  await expect(searchAds(owner, { ...days, everybodys: true })).rejects.toMatchObject({ code: 'forbidden' });
  expect(
    (await searchAds(admin, { ...days, everybodys: true, pageSize: 1000 })).map((ad) => ad.id),
  ).toContain(id);
  for (const body of [{ status: 'draft' }, {}, { status: 'paused', reason: 'x'.repeat(501) }]) {
    expect((await patch(id, body)).status).toBe(400);
  }
  const remove = () => call(anyAdRoute.DELETE, 'DELETE', { token: tokens.admin, params: { id } });
  expect((await remove()).json).toEqual({ message: 'Ad deleted' });
  expect((await remove()).status).toBe(404);
  expect((await patch(id, { status: 'paused' })).status).toBe(404);
  await expect(ownAd(owner, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(restoreAd(owner, id)).rejects.toMatchObject({ code: 'not_found' });

  const other = await makeAd();
  await removeAd(owner, other);
  await restoreAd(owner, other);
  expect((await ownAd(owner, other)).status).toBe('paused');
});
