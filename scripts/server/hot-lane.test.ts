import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as impression from '@/app/v1/ads/[id]/impression/route';
import * as serve from '@/app/v1/ads/serve/route';
import type { UserActor } from '@/auth/actor';
import { publicLane } from '@/contracts/endpoint';
import { createAd, ownAd, removeAnyAd, updateAd } from '@/features/ads';
import { setBan } from '@/features/users';
import { writeCountries } from '@/testing/countries';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { establishAddress } from './address';
import { answerWith } from './answer';
import { securityHeaders, setHeaders } from './headers';
import { HotLane } from './hot-lane';

process.env.RATE_LIMIT_PER_MINUTE = '1';
const countries = path.join(mkdtempSync(path.join(tmpdir(), 'fanfare-countries-')), 'countries.mmdb');
writeCountries(countries, { '2001:0db8:0000:0000:0000:0000:0000:0009/128': 'DE' });
process.env.GEOIP_DATABASE = countries;
freshDatabase();

const headers = securityHeaders(true);
const hops = 1;
const hot = new HotLane({ headers, hops, note: () => undefined });

/** The way of every other call: the handlers that Next calls. */
const byRoute: RequestListener = async (incoming, response) => {
  setHeaders(response, headers);
  establishAddress(incoming, hops);
  const { method, url = '' } = incoming;
  const given = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) given.set(name, String(value));
  const id = /^\/v1\/ads\/([^/]+)\/impression/.exec(url)?.[1];
  const asked = new Request(new URL(url, 'http://127.0.0.1:3000'), { method, headers: given });
  const params = Promise.resolve<Record<string, string>>(id ? { id } : {});
  await answerWith(response, await (id ? impression.POST : serve.GET)(asked, { params }));
};
const byLane: RequestListener = (incoming, response) => {
  if (!hot.take(incoming, response)) response.writeHead(599).end();
};

const servers = [createServer(byRoute), createServer(byLane)] as const;
const ready = (server: Server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

let owner: UserActor;
let admin: UserActor;
beforeAll(async () => {
  await Promise.all(servers.map(ready));
  [owner, admin] = [await makeActor('advertiser'), await makeActor('admin')];
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

interface Asked {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** Whose call it is; a stranger's of its own otherwise. */
  from?: string;
}
let strangers = 0;

/** What a way answers, without what is another each time. */
function ask(server: Server, { method = 'GET', path, headers: sent, body = '', from }: Asked) {
  const { port } = server.address() as AddressInfo;
  const address = from ?? `10.0.${strangers >> 8}.${strangers++ & 255}`;
  return new Promise<{ status?: number; headers: object; text: string; token: string }>((resolve, reject) => {
    const client = request(
      {
        ...{ host: '127.0.0.1', port, path, method, agent: false },
        headers: { 'user-agent': 'Mozilla/5.0 Firefox/153.0', 'x-forwarded-for': address, ...sent },
      },
      async (response: IncomingMessage) => {
        let text = '';
        for await (const piece of response) text += piece;
        const { date: _, ...kept } = response.headers;
        const token = String(kept['ad-impression-token'] ?? '');
        expect(kept['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
        if (token) expect(token).toMatch(/^\d{13}\.[0-9a-f-]{36}\.[\w-]{43}$/);
        const masked = {
          ...kept,
          'x-request-id': 'an id',
          ...(token && { 'ad-impression-token': 'a token' }),
        };
        resolve({ status: response.statusCode, headers: masked, text, token });
      },
    );
    client.on('error', reject);
    client.end(body);
  });
}

/** An answer without the second in which it was given, which may pass between two. */
const anyTime = ({ token: _, ...answer }: object & { token: string }): unknown =>
  JSON.parse(
    JSON.stringify(answer).replace(/;t=\d+|"retry-after":"\d+"|again in \d+ s/g, (told) =>
      told.replace(/\d+/, '0'),
    ),
  );

/** The one answer of both ways. */
async function both(asked: Asked | ((way: number) => Asked)) {
  const at = (way: number) => (typeof asked === 'function' ? asked(way) : asked);
  const [one, other] = [await ask(servers[0], at(0)), await ask(servers[1], at(1))];
  expect(anyTime(other)).toEqual(anyTime(one));
  return other;
}

async function makeAd(budget = 10, more = {}) {
  const terms = { title: 'Herbst 東京 “fair”', content: 'Three\ndays', budget, pricePerView: 1, ...more };
  return (await updateAd(owner, (await createAd(owner, terms)).id, { status: 'active' })).id;
}
const post = (id: string, sent: Record<string, string> = {}, more: Partial<Asked> = {}): Asked => ({
  ...{ method: 'POST', path: `/v1/ads/${id}/impression`, headers: sent },
  ...more,
});

it('serves nothing, and an ad with all its headers, alike', async () => {
  expect(await both({ path: '/v1/ads/serve' })).toMatchObject({ status: 200, text: '{"ad":null}' });
  const id = await makeAd(10, {
    mediaUrl: 'https://cdn.example.com/a.jpg',
    targetUrl: 'https://a.example/?b=1',
  });
  for (const path of ['/v1/ads/serve', '/v1/ads/serve/', '/v1/ads/serve?a=%zz&b=1', '/v1/ads/serve/?x']) {
    const { status, text, headers: got } = await both({ path, headers: { origin: 'https://blog.example' } });
    expect([status, JSON.parse(text).ad.id]).toEqual([200, id]);
    expect(got).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'strict-transport-security': 'max-age=31536000',
    });
  }
  await removeAnyAd(admin, id);
  expect(await both({ path: '/v1/ads/serve' })).toMatchObject({ text: '{"ad":null}' });
});

it('knows alike who asks, by the whole address, the device and the language', async () => {
  const id = await makeAd(10, {
    targeting: { countries: ['DE'], devices: ['desktop'], languages: ['de'] },
  });
  const path = '/v1/ads/serve';
  const german = { 'accept-language': 'de-AT,en;q=0.5' };
  const theirs = await both({ path, headers: german, from: '[2001:db8::9]:5123' });
  expect(JSON.parse(theirs.text).ad?.id).toBe(id);
  for (const other of [
    { headers: german, from: '2001:db8::8' },
    { headers: { 'accept-language': 'en' }, from: '2001:db8::9' },
    { headers: { ...german, 'user-agent': 'Mozilla/5.0 (iPhone) Mobile' }, from: '2001:db8::9' },
  ])
    expect(await both({ path, ...other })).toMatchObject({ text: '{"ad":null}' });
  await removeAnyAd(admin, id);
});

it('counts and refuses impressions alike', async () => {
  const id = await makeAd(100, { chargePolicy: 'verified' });
  const tokens = await Promise.all(servers.map((server) => ask(server, { path: '/v1/ads/serve' })));
  expect(await both(post(id))).toMatchObject({ status: 200, text: '{"message":"Impression recorded"}' });
  await both((way) => post(id, { 'ad-impression-token': tokens[way]?.token ?? '' }));
  await both(post(id, { 'ad-impression-token': tokens[0]?.token ?? '' }));
  await both(post(id, {}, { path: `/v1/ads/${id}/impression/?x=1` }));
  await both(post(id, { 'content-length': '2' }, { body: '{}' }));
  expect(await ownAd(owner, id)).toMatchObject({ viewsCount: 10, spentBudget: 2 });
  expect(await both(post(randomUUID()))).toMatchObject({ status: 404 });

  await setBan(admin, { userId: owner.id, banned: true, reason: 'Fraud' });
  expect(await both({ path: '/v1/ads/serve' })).toMatchObject({ text: '{"ad":null}' });
  expect(await both(post(id))).toMatchObject({ status: 200 });
  await setBan(admin, { userId: owner.id, banned: false });
  expect(await ownAd(owner, id)).toMatchObject({ viewsCount: 12, spentBudget: 2 });
  await removeAnyAd(admin, id);
  expect(await both(post(id))).toMatchObject({ status: 404 });
});

it('knows a key again whichever way its repeat comes', async () => {
  const [id, other] = [await makeAd(), await makeAd()];
  const key = { 'idempotency-key': randomUUID() };
  const from = '10.9.0.1';
  const first = await ask(servers[0], post(id, key, { from }));
  expect([first.status, 'idempotent-replayed' in first.headers]).toEqual([200, false]);
  expect((await ownAd(owner, id)).viewsCount).toBe(1);
  expect(await both(post(id, key, { from }))).toMatchObject({ headers: { 'idempotent-replayed': 'true' } });
  expect(await both(post(other, key, { from }))).toMatchObject({ status: 422 });
  expect(await both(post(other, key))).toMatchObject({ status: 200 });
  for (const wrong of ['k'.repeat(256), 'two words', '']) {
    expect(await both(post(other, { 'idempotency-key': wrong }))).toMatchObject({ status: 400 });
  }
  expect((await ownAd(owner, other)).viewsCount).toBe(2);
  await Promise.all([id, other].map((each) => removeAnyAd(admin, each)));
});

it('limits callers alike, by one count', async () => {
  const from = '2001:db8::1';
  for (let call = 0; call < 5; call++) await both({ path: '/v1/ads/serve', from });
  const refused = await both({ path: '/v1/ads/serve', from: '2001:db8::2' });
  expect(refused).toMatchObject({ status: 429, headers: { 'access-control-allow-origin': '*' } });
  expect(await both(post(randomUUID(), {}, { from }))).toMatchObject({ status: 429 });
});

it('turns calls away alike when there are too many', async () => {
  const lane = publicLane();
  const waiting = Array.from({ length: 2_512 }, () => lane.enter('crowd')).filter((place) => place);
  const settled = Promise.allSettled(waiting);
  expect(await both({ path: '/v1/ads/serve' })).toMatchObject({
    status: 503,
    headers: { 'retry-after': '1' },
  });
  expect(await both(post(randomUUID()))).toMatchObject({ status: 503 });
  for (let place = 0; place < 2_512; place++) lane.leave();
  await settled;
  expect(await both({ path: '/v1/ads/serve' })).toMatchObject({ status: 200 });
  expect(hot.underWay).toBe(0);
});

const someAd = randomUUID();
it.each([
  ['a credential', { path: '/v1/ads/serve', headers: { authorization: 'Bearer x' } }],
  ['several methods', { method: 'HEAD', path: '/v1/ads/serve' }],
  ['a preflight', { method: 'OPTIONS', path: `/v1/ads/${someAd}/impression` }],
  ['a large body', post(someAd, { 'content-length': '5000' }, { body: 'x'.repeat(5000) })],
  ['a body of no stated length', post(someAd, { 'transfer-encoding': 'chunked' }, { body: 'x' })],
  ['an id in capitals', post(someAd.toUpperCase())],
  ['an id that is none', post('a%2Fb')],
  ['another path', { path: '/v1/ads/served' }],
])('leaves %s to the way of every other call', async (_, asked: Asked) => {
  const taken = await new Promise<boolean>((resolve) => {
    const server = createServer((incoming, response) => {
      resolve(hot.take(incoming, response));
      response.writeHead(204, { 'x-request-id': randomUUID() }).end();
    });
    void ready(server).then(() => ask(server, asked).finally(() => server.close()));
  });
  expect(taken).toBe(false);
});
