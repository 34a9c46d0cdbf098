import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as clickRoute from '@/app/v1/ads/[id]/click/route';
import * as statsRoute from '@/app/v1/ads/[id]/stats/route';
import * as serveRoute from '@/app/v1/ads/serve/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { adClicks, ads } from '@/db/schema';
import { checkBooks } from '@/features/ledger';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { createAd } from './create';
import { newImpressionToken } from './impression-token';
import { removeAd } from './remove';
import { updateAd } from './update';

freshDatabase();

let owner: UserActor;
beforeAll(async () => {
  owner = await makeActor('advertiser');
});

const target = 'https://shop.example/autumn%20fair?tag=a%2Cb+c&x=1#stalls';
const makeAd = async (targetUrl: string | null = target) => {
  const terms = { title: 'Autumn fair', content: 'On the quay.', budget: 10, pricePerView: 1, targetUrl };
  return (await updateAd(owner, (await createAd(owner, terms)).id, { status: 'active' })).id;
};

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
async function press(id: string, token?: string, headers: Record<string, string> = {}, query = '') {
  const url = `http://127.0.0.1:3000/v1/ads/${id}/click?${token === undefined ? '' : `token=${token}`}${query}`;
  const request = new Request(url, { headers: { 'user-agent': browser, ...headers } });
  const answer = await clickRoute.GET(request, { params: Promise.resolve({ id }) });
  return { status: answer.status, to: answer.headers.get('location'), answer };
}
const reasonsOf = async (id: string) =>
  (await db().select().from(adClicks).where(eq(adClicks.adId, id))).map(({ reason }) => reason).sort();

test('a click counts once for its token, and leads to the address of the ad alone, which keeps its spelling', async () => {
  const id = await makeAd();
  const token = newImpressionToken(id);
  const first = await press(id, token, {}, '&fbclid=abc&url=https%3A%2F%2Felsewhere.example');
  expect(first.status).toBe(303);
  expect(first.answer.headers.get('cache-control')).toBe('no-store');
  const [row] = await db().select().from(adClicks).where(eq(adClicks.adId, id));
  expect(first.to).toBe(`https://shop.example/autumn%20fair?tag=a%2Cb+c&x=1&fanfare_click=${row?.id}#stalls`);

  expect((await press(id, token)).to).toBe(target);
  for (const [given, headers] of [
    [undefined, {}],
    ['nonsense', {}],
    [newImpressionToken(randomUUID()), {}],
    [newImpressionToken(id, Date.now() - 3 * 3_600_000), {}],
    [newImpressionToken(id), { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }],
  ] as const) {
    expect(await press(id, given, headers)).toMatchObject({ status: 303, to: target });
  }
  expect(await reasonsOf(id)).toEqual([
    ...['bot', 'counted', 'expired', 'replayed'],
    ...['unverified', 'unverified', 'unverified'],
  ]);
  const authorization = `Bearer ${await makeToken(owner.id)}`;
  const { json } = await call(statsRoute.GET, 'GET', { params: { id }, headers: { authorization } });
  expect(json.days.at(-1)).toMatchObject({ views: 0, clicks: 1, filtered_clicks: 6, spend: 0 });
});

test('of many presses with one token one counts, beside those of others', async () => {
  const id = await makeAd();
  const token = newImpressionToken(id);
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, () => press(id, token)),
    ...Array.from({ length: 5 }, () => press(id, newImpressionToken(id))),
  ]);
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  expect(answers.filter(({ to }) => to?.includes('fanfare_click=')).length).toBe(6);
  const reasons = await reasonsOf(id);
  expect(reasons.filter((reason) => reason === 'counted').length).toBe(6);
  expect(reasons.filter((reason) => reason === 'replayed').length).toBe(19);
  expect((await checkBooks()).filter((line) => line.differences > 0)).toEqual([]);
});

test('looking ahead counts nothing', async () => {
  const id = await makeAd();
  const token = newImpressionToken(id);
  for (const purpose of ['prefetch', 'prefetch;prerender']) {
    expect((await press(id, token, { 'sec-purpose': purpose })).to).toBe(target);
  }
  const url = `http://127.0.0.1:3000/v1/ads/${id}/click?token=${token}`;
  const head = await clickRoute.HEAD(new Request(url, { method: 'HEAD' }), {
    params: Promise.resolve({ id }),
  });
  expect([head.status, head.headers.get('location')]).toEqual([303, target]);
  expect(await reasonsOf(id)).toEqual([]);
});

test('an ad that leads nowhere, is gone or never was has no way on, and serving says which have', async () => {
  const nowhere = await makeAd(null);
  expect(await press(nowhere, newImpressionToken(nowhere))).toMatchObject({ status: 404, to: null });
  expect((await press(randomUUID())).status).toBe(404);
  await removeAd(owner, nowhere);
  // Those of the other tests are served as often.
  await db().update(ads).set({ status: 'paused' });
  const id = await makeAd();
  const served = async () => (await call(serveRoute.GET, 'GET')).json.ad;
  await expect.poll(async () => (await served()).click_url).toBe(`http://127.0.0.1:3000/v1/ads/${id}/click`);
  await removeAd(owner, id);
  expect((await press(id, newImpressionToken(id))).status).toBe(404);
});
