import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import * as impressionRoute from '@/app/v1/ads/[id]/impression/route';
import * as adRoute from '@/app/v1/ads/[id]/route';
import * as statsRoute from '@/app/v1/ads/[id]/stats/route';
import * as adsRoute from '@/app/v1/ads/route';
import * as contract from '@/contracts/ads/ads';
import { db, transaction } from '@/db/client';
import { takeTurn } from '@/db/idempotency';
import { ads } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { checkBooks } from '@/features/ledger';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call, sessionHeaders } from '@/testing/http';

freshDatabase();

const example = contract.createAd.example?.request as Record<string, unknown>;

let owner: string;
let ownerUuid: string;
let stranger: string;

const create = async (changes: Record<string, unknown> = {}, token = owner) => {
  const { json } = await call(adsRoute.POST, 'POST', { token, body: { ...example, ...changes } });
  return json.ad.id as string;
};
const patch = (id: string, body: unknown, token: string | null = owner) =>
  call(adRoute.PATCH, 'PATCH', { token: token ?? undefined, body, params: { id } });
const get = (id: string) => call(adRoute.GET, 'GET', { token: owner, params: { id } });
const hit = (id: string, headers: Record<string, string> = {}) =>
  call(impressionRoute.POST, 'POST', { params: { id }, headers });

beforeAll(async () => {
  const user = await makeActor('advertiser');
  ownerUuid = user.uuid;
  owner = await makeToken(user.id);
  stranger = await makeToken((await makeActor('advertiser')).id);
});

describe('documented examples', () => {
  test('002-02 creates a draft with nothing spent', async () => {
    const { status, json } = await call(adsRoute.POST, 'POST', { token: owner, body: example });
    expect(status).toBe(201);
    const documented = contract.createAd.example?.response.ad;
    if (!documented) throw new Error('no example');
    expect(json.ad).toMatchObject({
      ...documented,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      user_id: ownerUuid,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  test('002-01 lists the documented ad with 2,410 views for 120.50', async () => {
    const user = await makeActor('advertiser');
    const token = await makeToken(user.id);
    const { ad } = { ad: contract.listAds.example?.response.ads[0] };
    if (!ad) throw new Error('no example');
    await db()
      .insert(ads)
      .values({
        id: ad.id,
        userId: user.id,
        createdBy: user.id,
        title: ad.title,
        content: ad.content,
        budget: ad.budget,
        pricePerView: ad.price_per_view,
        mediaUrl: ad.media_url,
        targetUrl: ad.target_url,
        createdAt: new Date(ad.created_at),
        updatedAt: new Date(ad.updated_at ?? ''),
        status: 'active',
      });
    // In ten crowds, so that a busy machine turns nobody away.
    for (let crowd = 0; crowd < 10; crowd++) {
      const hits = await Promise.all(Array.from({ length: 241 }, () => hit(ad.id)));
      expect(new Set(hits.map(({ status }) => status))).toEqual(new Set([200]));
    }
    const { status, json } = await call(adsRoute.GET, 'GET', { token });
    expect(status).toBe(200);
    expect(json.ads).toHaveLength(1);
    expect(json.ads[0]).toMatchObject(ad);
  });

  test('002-04 extends title and budget and keeps the rest', async () => {
    const id = await create();
    const { status, json } = await patch(id, contract.updateAd.example?.request);
    expect(status).toBe(200);
    expect(json.ad).toMatchObject({
      id,
      title: 'Summer Sale Campaign - Extended!',
      budget: 750,
      price_per_view: 0.05,
    });
    expect(Date.parse(json.ad.updated_at)).toBeGreaterThanOrEqual(Date.parse(json.ad.created_at));
  });

  test('002-05 deletes once, and the ad is gone for every operation', async () => {
    const id = await create();
    const { status, json } = await call(adRoute.DELETE, 'DELETE', { token: owner, params: { id } });
    expect([status, json]).toEqual([200, { message: 'Ad deleted' }]);
    expect((await call(adRoute.DELETE, 'DELETE', { token: owner, params: { id } })).status).toBe(404);
    expect((await patch(id, { title: 'x' })).status).toBe(404);
    expect((await hit(id)).status).toBe(404);
    const { json: list } = await call(adsRoute.GET, 'GET', { token: owner });
    expect(list.ads.map((ad: { id: string }) => ad.id)).not.toContain(id);
  });

  test('002-06 records an impression', async () => {
    const { status, json } = await hit(await create());
    expect([status, json]).toEqual([200, { message: 'Impression recorded' }]);
  });
});

describe('who may do what', () => {
  test('401 before 404 before 403 before 400', async () => {
    const id = await create();
    const missing = '00000000-0000-4000-8000-000000000000';
    expect((await patch(missing, { budget: -1 }, null)).status).toBe(401);
    expect((await patch(missing, { budget: -1 })).status).toBe(404);
    for (const other of ['abc', id.toUpperCase(), `{${id}}`, id.replaceAll('-', '')]) {
      expect((await patch(other, { budget: -1 })).status).toBe(404);
      expect((await call(impressionRoute.POST, 'POST', { params: { id: other } })).status).toBe(404);
    }
    expect((await patch(id, { budget: -1 }, stranger)).status).toBe(403);
    expect((await patch(id, { budget: -1 })).status).toBe(400);
    expect((await call(adRoute.DELETE, 'DELETE', { token: stranger, params: { id } })).status).toBe(403);
    expect((await call(adRoute.GET, 'GET', { token: stranger, params: { id } })).status).toBe(403);
    expect((await call(statsRoute.GET, 'GET', { token: stranger, params: { id } })).status).toBe(403);
  });

  test('malformed credentials are 401 with a WWW-Authenticate header', async () => {
    for (const authorization of [
      'Bearer',
      'Bearer %',
      'Basic',
      'Bearer ü'.normalize('NFD').slice(0, 8),
      'Token x',
      `Bearer ${'a'.repeat(2000)}`,
    ]) {
      const { status, headers, json } = await call(adsRoute.GET, 'GET', { headers: { authorization } });
      expect([status, json.error.code]).toEqual([401, 'unauthorized']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer realm="Fanfare"/);
    }
    expect((await call(adsRoute.GET, 'GET', { url: `/v1/ads?token=${owner}` })).status).toBe(401);
  });

  test('the browser session works, but not for writes another site causes', async () => {
    const user = await makeActor('advertiser');
    const headers = await sessionHeaders({ id: user.id });
    expect((await call(adsRoute.GET, 'GET', { headers })).status).toBe(200);
    expect((await call(adsRoute.POST, 'POST', { headers, body: example })).status).toBe(201);
    const cookie = { cookie: headers.cookie ?? '' };
    const host = 'shop.example:3000';
    const write = async (sent: Record<string, string>) =>
      (await call(adsRoute.POST, 'POST', { headers: { ...cookie, host, ...sent }, body: example })).status;
    for (const site of ['cross-site', 'same-site', '']) {
      expect(await write({ 'sec-fetch-site': site, origin: `http://${host}` })).toBe(403);
    }
    for (const origin of ['https://evil.example', 'null', 'http://shop.example', `${host}`]) {
      expect([origin, await write({ origin })]).toEqual([origin, 403]);
    }
    expect(await write({})).toBe(403);
    expect(await write({ referer: 'https://evil.example/' })).toBe(403);
    expect((await call(adsRoute.GET, 'GET', { headers })).json.ads).toHaveLength(1);
    expect(await write({ origin: `http://${host}` })).toBe(201);
    expect(await write({ 'sec-fetch-site': 'none' })).toBe(201);
  });
});

describe('values', () => {
  const tooLarge = Number.POSITIVE_INFINITY;
  const wrong = [0, -1, '12', tooLarge, 1e-7, 0.0000001, 2 ** 53 + 2, -0, [], {}, true, null, ''];

  test('odd numbers are refused on create and update, and change nothing', async () => {
    const id = await create();
    const before = (await get(id)).json.ad;
    for (const field of ['budget', 'price_per_view']) {
      for (const value of wrong) {
        const body =
          `{"title":"t","content":"c","budget":5,"price_per_view":1,"${field}":${value === tooLarge ? '1e999' : JSON.stringify(value)}}`.replace(
            field === 'budget' ? '"budget":5,' : '"price_per_view":1,',
            '',
          );
        const made = await call(adsRoute.POST, 'POST', { token: owner, body });
        expect([field, value, made.status]).toEqual([field, value, 400]);
        expect(Object.keys(made.json.error.fields)).toContain(field);
        const changed = await patch(
          id,
          `{"${field}":${value === tooLarge ? '1e999' : JSON.stringify(value)}}`,
        );
        expect([field, value, changed.status]).toEqual([field, value, 400]);
      }
    }
    expect((await get(id)).json.ad).toEqual(before);
    const smallest = await call(adsRoute.POST, 'POST', {
      token: owner,
      body: { ...example, price_per_view: 0.000001 },
    });
    expect(smallest.status).toBe(201);
    expect(smallest.json.ad.price_per_view).toBe(0.000001);
  });

  test('a price above the budget is refused on create and update', async () => {
    const made = await call(adsRoute.POST, 'POST', {
      token: owner,
      body: { ...example, budget: 1, price_per_view: 2 },
    });
    expect(made.status).toBe(400);
    const id = await create({ budget: 1 });
    expect((await patch(id, { price_per_view: 1000 })).status).toBe(400);
    expect((await get(id)).json.ad.price_per_view).toBe(0.05);
  });

  test('missing fields are named', async () => {
    const { status, json } = await call(adsRoute.POST, 'POST', { token: owner, body: {} });
    expect(status).toBe(400);
    expect(json.error.code).toBe('invalid');
    expect(Object.keys(json.error.fields).sort()).toEqual(['budget', 'content', 'price_per_view', 'title']);
  });

  test('only http and https addresses are taken', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      'ftp://a.example',
      'https://u:p@a.example',
      'nonsense',
    ]) {
      for (const field of ['media_url', 'target_url']) {
        const { status } = await call(adsRoute.POST, 'POST', {
          token: owner,
          body: { ...example, [field]: url },
        });
        expect([url, status]).toEqual([url, 400]);
      }
    }
    const id = await create();
    expect((await patch(id, { media_url: null })).json.ad.media_url).toBeNull();
  });

  test('what the platform decides is ignored, alone or mixed in', async () => {
    const id = await create();
    const before = (await get(id)).json.ad;
    const forbidden = {
      id: '00000000-0000-4000-8000-000000000000',
      user_id: 'x',
      spent_budget: 0.01,
      views_count: 99,
      created_at: '2020-01-01T00:00:00.000Z',
      deleted_at: '2020-01-01T00:00:00.000Z',
    };
    for (const [key, value] of Object.entries(forbidden)) {
      expect((await patch(id, { [key]: value })).status).toBe(400);
      const { json } = await patch(id, { [key]: value, title: before.title });
      expect(json.ad).toMatchObject({ ...before, updated_at: expect.any(String) });
    }
    const { json } = await call(adsRoute.POST, 'POST', {
      token: owner,
      body: { ...example, ...forbidden, status: 'active' },
    });
    expect(json.ad).toMatchObject({ status: 'draft', spent_budget: 0, views_count: 0 });
    expect(json.ad.id).not.toBe(forbidden.id);
  });

  test('bodies that are not one JSON object are refused', async () => {
    for (const body of [
      '',
      '[]',
      '"x"',
      '{',
      '{"title":"a","title":"b"}',
      `{"a":${'['.repeat(40)}${']'.repeat(40)}}`,
      '{"title":"\\u0000"}',
      '{"title":"\\ud800"}',
      '{"__proto__":{"x":1}}',
    ]) {
      const { status, json } = await call(adsRoute.POST, 'POST', { token: owner, body });
      expect([body, status]).toEqual([body, 400]);
      expect(json.error.message).toBeTruthy();
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await call(adsRoute.POST, 'POST', { token: owner, headers, body: 'title=x' })).status).toBe(415);
    const large = JSON.stringify({ ...example, content: 'x'.repeat(1024 * 1024) });
    expect((await call(adsRoute.POST, 'POST', { token: owner, body: large })).status).toBe(413);
  });
});

describe('status', () => {
  test('a draft is activated, paused and activated again; it cannot be paused first', async () => {
    const id = await create();
    expect((await patch(id, { status: 'paused' })).status).toBe(400);
    expect((await patch(id, { status: 'active' })).json.ad.status).toBe('active');
    expect((await patch(id, { status: 'paused' })).json.ad.status).toBe('paused');
    expect((await patch(id, { status: 'active' })).json.ad.status).toBe('active');
    for (const status of ['draft', 'completed', '', 1])
      expect((await patch(id, { status })).status).toBe(400);
  });

  test('a budget at or below the spend pauses; raising it leaves the ad paused until its owner activates it', async () => {
    const id = await create({ budget: 10, price_per_view: 1 });
    await patch(id, { status: 'active' });
    await Promise.all(Array.from({ length: 5 }, () => hit(id)));
    expect((await patch(id, { budget: 3 })).json.ad).toMatchObject({
      status: 'paused',
      spent_budget: 5,
      budget: 3,
    });
    expect((await patch(id, { status: 'active' })).status).toBe(400);
    expect((await patch(id, { budget: 20 })).json.ad.status).toBe('paused');
    expect((await patch(id, { status: 'active' })).json.ad.status).toBe('active');
    expect((await patch(id, { budget: 2, status: 'active' })).status).toBe(400);
  });

  test('every change is in the history with what it was and became', async () => {
    const id = await create();
    await patch(id, { budget: 600 });
    const [last] = await historyOf({ type: 'ad', id });
    expect(last).toMatchObject({ action: 'ads.update', details: { budget: { from: 500, to: 600 } } });
  });
});

test('spend survives a deletion, and the books agree', async () => {
  const id = await create({ budget: 1, price_per_view: 0.25 });
  await Promise.all(Array.from({ length: 3 }, () => hit(id)));
  await call(adRoute.DELETE, 'DELETE', { token: owner, params: { id } });
  const [row] = await db().select({ spent: ads.spentBudget }).from(ads).where(eq(ads.id, id));
  expect(row?.spent).toBe(0.75);
  expect((await checkBooks()).filter((line) => line.differences > 0)).toEqual([]);
});

test('an Idempotency-Key makes one ad of many tries', async () => {
  const user = await makeActor('advertiser');
  const token = await makeToken(user.id);
  const headers = { 'idempotency-key': 'one-ad' };
  const attempt = () => call(adsRoute.POST, 'POST', { token, headers, body: example });
  const tries = await Promise.all(Array.from({ length: 20 }, attempt));
  const made = tries.filter(({ status }) => status === 201);
  expect(new Set(made.map(({ json }) => json.ad.id)).size).toBe(1);
  const late = tries.filter(({ status }) => status !== 201);
  expect(late.map(({ status, json }) => [status, json.error.code])).toEqual(
    late.map(() => [409, 'in_progress']),
  );
  const again = await attempt();
  expect([again.json, again.headers.get('idempotent-replayed')]).toEqual([made[0]?.json, 'true']);
  expect((await call(adsRoute.GET, 'GET', { token })).json.ads).toHaveLength(1);
  const other = await call(adsRoute.POST, 'POST', { token, headers, body: { ...example, budget: 1 } });
  expect([other.status, other.json.error.code]).toEqual([422, 'idempotency_mismatch']);
  const long = { 'idempotency-key': 'k'.repeat(256) };
  expect((await call(adsRoute.POST, 'POST', { token, headers: long, body: example })).status).toBe(400);
});

test('a twin of a call that is under way is told to come back, and then gets its answer', async () => {
  const user = await makeActor('advertiser');
  const token = await makeToken(user.id);
  const headers = { 'idempotency-key': 'twins' };
  const attempt = () => call(adsRoute.POST, 'POST', { token, headers, body: example });
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  let first: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    first = transaction(async () => {
      await takeTurn({ principal: `user:${user.id}`, key: 'twins', requestHash: '' });
      begun();
      await left;
    });
  });
  const twin = await attempt();
  expect([twin.status, twin.json.error.code, twin.headers.get('retry-after')]).toEqual([
    409,
    'in_progress',
    '1',
  ]);
  leave();
  await first;
  expect((await attempt()).status).toBe(201);
});

test('what was deleted with a key is deleted for its repeats too', async () => {
  const token = await makeToken((await makeActor('advertiser')).id);
  const { json } = await call(adsRoute.POST, 'POST', { token, body: example });
  const remove = (headers = {}) =>
    call(adRoute.DELETE, 'DELETE', { token, headers, params: { id: json.ad.id } });
  const key = { 'idempotency-key': 'gone' };
  expect((await remove(key)).status).toBe(200);
  const again = await remove(key);
  expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
  expect((await remove({ 'idempotency-key': 'gone-again' })).status).toBe(404);
  expect((await remove()).status).toBe(404);
});

test('unknown methods are 405 with Allow in the envelope of the face', async () => {
  const { status, headers, json } = await call(adsRoute.PUT, 'PUT', { token: owner });
  expect([status, json.error.code]).toEqual([405, 'method_not_allowed']);
  expect(headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
});
