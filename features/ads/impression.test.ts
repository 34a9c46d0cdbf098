import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import * as impressionRoute from '@/app/v1/ads/[id]/impression/route';
import * as statsRoute from '@/app/v1/ads/[id]/stats/route';
import * as serveRoute from '@/app/v1/ads/serve/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { adImpressions, ads, advertisers, idempotencyKeys, notifications } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { checkBooks } from '@/features/ledger';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { createAd } from './create';
import { newImpressionToken } from './impression-token';
import { ownAd } from './reads/ads';
import { removeAd } from './remove';
import { updateAd } from './update';

freshDatabase();

let owner: UserActor;

beforeAll(async () => {
  owner = await makeActor('advertiser');
});

const makeAd = async (budget: number, price: number, policy: 'all' | 'verified' = 'all') => {
  const ad = await createAd(owner, {
    title: 'Autumn fair',
    content: 'Three days of stalls on the quay.',
    budget,
    pricePerView: price,
    chargePolicy: policy,
  });
  return updateAd(owner, ad.id, { status: 'active' });
};

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' };
const hit = (id: string, headers: Record<string, string> = {}) =>
  call(impressionRoute.POST, 'POST', { params: { id }, headers: { ...browser, ...headers } });
const seen = async (id: string, headers: Record<string, string> = {}) =>
  expect((await hit(id, headers)).status).toBe(200);
const hits = (id: string, times: number) => Promise.all(Array.from({ length: times }, () => hit(id)));
const rowsOf = (id: string) => db().select().from(adImpressions).where(eq(adImpressions.adId, id));
const reasonsOf = async (id: string) => {
  const counts: Record<string, number> = {};
  for (const { reason } of await rowsOf(id)) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
};
const differences = async () => (await checkBooks()).filter((line) => line.differences > 0);

test('1,000 parallel impressions spend a budget of 1.00 at 0.05 exactly', async () => {
  const { id } = await makeAd(1, 0.05);
  const answers = await hits(id, 1000);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const ad = await ownAd(owner, id);
  expect(ad).toMatchObject({ spentBudget: 1, viewsCount: 1000, status: 'paused' });
  expect(await reasonsOf(id)).toEqual({ billed: 20, budget_spent: 980 });
  expect(await differences()).toEqual([]);
});

test('a price that does not divide the budget overshoots by less than one price', async () => {
  const { id } = await makeAd(1, 0.3);
  await hits(id, 10);
  expect(await ownAd(owner, id)).toMatchObject({ spentBudget: 1.2, viewsCount: 10, status: 'paused' });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), async (a, b) => {
      const [price, budget] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
      const made = await makeAd(budget, price);
      const needed = Math.ceil(Math.max(a, b) / Math.min(a, b));
      await hits(made.id, Math.min(needed + 2, 40));
      const ad = await ownAd(owner, made.id);
      expect(ad.spentBudget).toBeLessThan(ad.budget + ad.pricePerView);
      expect(ad.spentBudget).toBe(Math.round(Math.min(needed, 40) * price * 100) / 100);
    }),
    { numRuns: 25 },
  );
});

test('a spent budget is told once to those who can raise it, and its pause is kept with its reason', async () => {
  const { advertiserId } = owner;
  const member = await makeActor('advertiser', { advertiserId, advertiserRole: 'member' });
  const billing = await makeActor('advertiser', { advertiserId, advertiserRole: 'billing' });
  const stranger = await makeActor('advertiser');
  const { id } = await makeAd(1, 0.5);
  await hits(id, 1);
  const told = async (person: UserActor) =>
    (await db().select().from(notifications).where(eq(notifications.userId, person.id))).filter(
      ({ link }) => link === `/ads/${id}`,
    );
  expect(await told(owner)).toEqual([]);
  await hits(id, 20);
  await hits(id, 2);
  for (const person of [owner, member])
    expect(await told(person)).toMatchObject([
      { type: 'payment', message: expect.stringContaining('spent its budget of $1.00 and is paused') },
    ]);
  for (const person of [billing, stranger]) expect(await told(person)).toEqual([]);
  const history = await historyOf({ type: 'ad', id });
  expect(history.filter(({ action }) => action === 'ads.budget_spent')).toMatchObject([{ actor: null }]);
});

test('many small prices add up without drift', async () => {
  const { id } = await makeAd(100, 0.1);
  await hits(id, 3);
  expect((await ownAd(owner, id)).spentBudget).toBe(0.3);
});

test('changes of title and price during impressions lose nothing', async () => {
  const { id } = await makeAd(1000, 0.05);
  const edits = Array.from({ length: 20 }, (_, n) =>
    updateAd(owner, id, n % 2 ? { title: `Edition ${n}` } : { pricePerView: n < 10 ? 0.05 : 0.1 }),
  );
  await Promise.all([hits(id, 200), ...edits]);
  const rows = await rowsOf(id);
  expect(rows).toHaveLength(200);
  expect(rows.every(({ charged }) => charged === 0.05 || charged === 0.1)).toBe(true);
  const cents = rows.reduce((sum, { charged }) => sum + Math.round(charged * 100), 0);
  expect((await ownAd(owner, id)).spentBudget).toBe(cents / 100);
  expect(await differences()).toEqual([]);
});

test('after a deletion nothing is recorded, before it everything acknowledged is', async () => {
  const { id } = await makeAd(1000, 0.05);
  const [before, , after] = await Promise.all([hits(id, 100), removeAd(owner, id), hits(id, 100)]);
  const acknowledged = [...before, ...after].filter(({ status }) => status === 200).length;
  expect(await rowsOf(id)).toHaveLength(acknowledged);
  expect((await hit(id)).status).toBe(404);
});

test('a draft and a paused ad count and charge as documented; a late hit is free', async () => {
  const draft = await createAd(owner, { title: 't', content: 'c', budget: 0.1, pricePerView: 0.05 });
  await hits(draft.id, 3);
  expect(await ownAd(owner, draft.id)).toMatchObject({ status: 'paused', spentBudget: 0.1, viewsCount: 3 });
});

test('policy verified charges each token once, however often and from wherever it comes', async () => {
  const { id } = await makeAd(10, 1, 'verified');
  const token = newImpressionToken(id);
  await Promise.all(Array.from({ length: 100 }, () => seen(id, { 'ad-impression-token': token })));
  expect(await reasonsOf(id)).toEqual({ billed: 1, replayed: 99 });

  const other = await makeAd(10, 1, 'verified');
  const flipped = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
  const late = newImpressionToken(other.id, Date.now() - 2 * 60 * 60 * 1000 - 1);
  await seen(other.id);
  await seen(other.id, { 'ad-impression-token': token });
  await seen(other.id, { 'ad-impression-token': flipped });
  await seen(other.id, { 'ad-impression-token': late });
  await seen(other.id, {
    'ad-impression-token': newImpressionToken(other.id),
    'user-agent': 'Googlebot/2.1',
  });
  expect(await reasonsOf(other.id)).toEqual({ unverified: 3, expired: 1, bot: 1 });
  expect(await ownAd(owner, other.id)).toMatchObject({ spentBudget: 0, viewsCount: 5 });
  expect(await differences()).toEqual([]);
});

test('serve hands out a token that the impression redeems', async () => {
  const { id } = await makeAd(10, 1, 'verified');
  await db()
    .update(advertisers)
    .set({ name: 'Kaffeerösterei 東京' })
    .where(eq(advertisers.id, owner.advertiserId ?? 0));
  for (let attempt = 0; attempt < 300; attempt++) {
    const { status, json, headers } = await call(serveRoute.GET, 'GET');
    expect(status).toBe(200);
    expect(Object.keys(json.ad).sort()).toEqual([
      'click_url',
      'content',
      'id',
      'media_url',
      'target_url',
      'title',
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('Ad-Advertiser, Ad-Impression-Token');
    if (json.ad.id !== id) continue;
    expect(decodeURIComponent(headers.get('ad-advertiser') ?? '')).toBe('Kaffeerösterei 東京');
    await seen(id, { 'ad-impression-token': headers.get('ad-impression-token') ?? '' });
    expect(await reasonsOf(id)).toEqual({ billed: 1 });
    return;
  }
  throw new Error('the ad was never served');
});

test('an ad is served only while it is active, kept and has budget; the picks are even', async () => {
  await db().update(ads).set({ status: 'paused' }).where(eq(ads.status, 'active'));
  const none = await call(serveRoute.GET, 'GET');
  expect(none.json).toEqual({ ad: null });
  const [paused, spent, deleted, ...live] = await Promise.all(Array.from({ length: 6 }, () => makeAd(1, 1)));
  if (!paused || !spent || !deleted) throw new Error('no ads');
  await createAd(owner, { title: 'draft', content: 'c', budget: 1, pricePerView: 1 });
  await updateAd(owner, paused.id, { status: 'paused' });
  await hit(spent.id);
  await removeAd(owner, deleted.id);
  const served = new Map<string, number>();
  for (let n = 0; n < 600; n++) {
    const { json } = await call(serveRoute.GET, 'GET');
    served.set(json.ad.id, (served.get(json.ad.id) ?? 0) + 1);
  }
  expect([...served.keys()].sort()).toEqual(live.map(({ id }) => id).sort());
  // 600 draws over 3 ads: five standard deviations around 200.
  for (const count of served.values()) expect(Math.abs(count - 200)).toBeLessThan(58);
});

test('the preflight allows the token header', async () => {
  const { status, headers } = await call(impressionRoute.OPTIONS, 'OPTIONS', { params: { id: 'x' } });
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-headers')).toContain('Ad-Impression-Token');
  expect(headers.get('access-control-allow-methods')).toContain('POST');
});

test('the address of a viewer is kept nowhere', async () => {
  const { id } = await makeAd(1, 0.01);
  const address = '203.0.113.77';
  const key = randomUUID();
  await seen(id, { 'x-fanfare-client': address, 'idempotency-key': key });
  const kept = await db().select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key));
  expect(kept).toHaveLength(1);
  expect(JSON.stringify([kept, await rowsOf(id)])).not.toContain(address);
  await seen(id, { 'x-fanfare-client': '203.0.113.78', 'idempotency-key': key });
  expect((await ownAd(owner, id)).viewsCount).toBe(2);
});

test('an impression with an Idempotency-Key counts once', async () => {
  const { id } = await makeAd(10, 1);
  await Promise.all(Array.from({ length: 10 }, () => hit(id, { 'idempotency-key': 'seen-once' })));
  expect((await ownAd(owner, id)).viewsCount).toBe(1);
});

test('keyed impressions share their writes: each counts once, whatever comes twice, and nothing else waits', async () => {
  const { id } = await makeAd(1_000, 1);
  const began = performance.now();
  const keys = Array.from({ length: 300 }, (_, n) => ({ 'idempotency-key': `shared-${n}` }));
  const answers = Promise.all([...keys, ...keys].map((headers) => hit(id, headers)));
  await new Promise((go) => setTimeout(go, 20));
  await db().execute(sql`select 1`);
  const waited = performance.now() - began;
  expect((await answers).map(({ status, json }) => [status, json])).toEqual(
    Array(600).fill([200, { message: 'Impression recorded' }]),
  );
  expect(await ownAd(owner, id)).toMatchObject({ viewsCount: 300, spentBudget: 300 });
  const [kept] = await db().execute<{ keys: number; writes: number }>(sql`
    select count(*)::int as keys, count(distinct xmin::text)::int as writes
    from idempotency_keys where key like 'shared-%'`);
  expect(kept?.keys).toBe(300);
  expect(kept?.writes).toBeLessThan(30);
  expect(waited).toBeLessThan(2_000);
  expect(await differences()).toEqual([]);
});

test('a key belongs to one request: another ad is refused, and its neighbours in the write are not', async () => {
  const [one, other] = [await makeAd(10, 1), await makeAd(10, 1)];
  const key = { 'idempotency-key': 'for-one-ad' };
  await seen(one.id, key);
  const [refused, ...counted] = await Promise.all([hit(other.id, key), hit(other.id), hit(other.id)]);
  expect([refused?.status, refused?.json.error.code]).toEqual([422, 'idempotency_mismatch']);
  expect(counted.map(({ status }) => status)).toEqual([200, 200]);
  expect((await ownAd(owner, other.id)).viewsCount).toBe(2);
  expect((await hit(other.id, { 'idempotency-key': 'k'.repeat(256) })).status).toBe(400);

  await removeAd(owner, one.id);
  await seen(one.id, key);
  expect((await hit(one.id, { 'idempotency-key': 'another' })).status).toBe(404);
  expect(await db().select().from(idempotencyKeys).where(eq(idempotencyKeys.key, 'another'))).toEqual([]);
});

test('a key may be used again after a day', async () => {
  const { id } = await makeAd(10, 1);
  await seen(id, { 'idempotency-key': 'daily' });
  await db()
    .update(idempotencyKeys)
    .set({ createdAt: sql`now() - interval '25 hours'` })
    .where(eq(idempotencyKeys.key, 'daily'));
  await seen(id, { 'idempotency-key': 'daily' });
  await seen(id, { 'idempotency-key': 'daily' });
  expect((await ownAd(owner, id)).viewsCount).toBe(2);
});

test('policy verified takes a client that does not say what it is for a bot', async () => {
  const { id } = await makeAd(10, 1, 'verified');
  const token = () => ({ 'ad-impression-token': newImpressionToken(id) });
  await seen(id, { ...token(), 'user-agent': '' });
  await seen(id, { ...token(), 'user-agent': ' ' });
  const silent = await call(impressionRoute.POST, 'POST', { params: { id }, headers: token() });
  expect(silent.status).toBe(200);
  expect(await reasonsOf(id)).toEqual({ bot: 3 });
  await seen(id, token());
  expect(await reasonsOf(id)).toEqual({ bot: 3, billed: 1 });
  expect((await ownAd(owner, id)).spentBudget).toBe(1);
});

test('daily statistics add up to the ad', async () => {
  const { id } = await makeAd(2, 1);
  await hits(id, 5);
  const token = await makeToken(owner.id);
  const { status, json } = await call(statsRoute.GET, 'GET', { token, params: { id } });
  expect(status).toBe(200);
  expect(json.days).toHaveLength(30);
  expect(json.days.at(-1)).toMatchObject({ views: 5, billed: 2, spend: 2, filtered: { budget_spent: 3 } });
  for (const url of [
    '?from=2024-02-30',
    '?from=2026-02-02&to=2026-02-01',
    '?from=2020-01-01&to=2026-01-01',
    '?to=tomorrow',
  ]) {
    expect(
      (await call(statsRoute.GET, 'GET', { token, params: { id }, url: `/v1/ads/x/stats${url}` })).status,
    ).toBe(400);
  }
});
