import { randomUUID } from 'node:crypto';
import type { APIResponse } from '@playwright/test';
import { tokenOf } from '../command';
import { expect, people, test } from '../fixtures';

const json = { 'content-type': 'application/json' };

function expectGuarded(response: APIResponse) {
  const headers = response.headers();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['content-type']).toMatch(/^application\/json; ?charset=utf-8$/i);
}

test('a path answers alike with and without its last slash, in every encoding, and never redirects', async ({
  request,
}) => {
  const authorization = `Bearer ${await tokenOf(people.admin)}`;
  const exchange = { from: 'USD', to: 'USD', amount: 100 };
  const bodies: [string | undefined, string][] = [
    ['application/json', JSON.stringify(exchange)],
    ['application/x-www-form-urlencoded', 'from=USD&to=USD&amount=100'],
    ['text/plain', 'from=USD\nto=USD\namount=100'],
    ['multipart/form-data; boundary=x', multipart(exchange)],
  ];
  for (const path of ['/api/general/tools/exchange/', '/api/general/tools/exchange']) {
    for (const [type, data] of bodies) {
      const headers = { authorization, 'content-type': type ?? '' };
      const response = await request.post(path, { headers, data: Buffer.from(data), maxRedirects: 0 });
      expect([path, type, response.status()]).toEqual([path, type, 200]);
      expect(await response.json()).toMatchObject({ base: 100, exchange: 100 });
    }
  }
  for (const path of ['/api/general/lists/allowed-categories/', '/api/general/lists/allowed-categories']) {
    const response = await request.get(`${path}?limit=1`, { headers: { authorization }, maxRedirects: 0 });
    expect(response.status()).toBe(200);
    expect((await response.json()).categories).toHaveLength(1);
  }
});

const multipart = (values: Record<string, unknown>) =>
  `${Object.entries(values)
    .map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--x--\r\n`;

const served = [
  { path: '/v1/ads/serve', allow: 'GET, HEAD, OPTIONS', body: { error: { code: 'method_not_allowed' } } },
  {
    path: '/api/action/campaign/join/',
    allow: 'POST, OPTIONS',
    body: { status: 'error', error: 'method_not_allowed' },
  },
];

for (const { path, allow, body } of served) {
  test(`${path} names its methods to every other one, in the envelope of its API`, async ({ request }) => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await request.fetch(path, { method });
      expect([method, response.status(), response.headers().allow]).toEqual([method, 405, allow]);
      expect(await response.json()).toMatchObject(body);
      expectGuarded(response);
    }
  });
}

test('an override header does not change the method', async ({ request }) => {
  const response = await request.post('/v1/ads/serve', { headers: { 'x-http-method-override': 'GET' } });
  expect(response.status()).toBe(405);
});

test('every status carries the security headers', async ({ request }) => {
  const authorization = `Bearer ${await tokenOf(people.advertiser)}`;
  const asked: [number, Promise<APIResponse>][] = [
    [200, request.get('/v1/ads', { headers: { authorization } })],
    [400, request.post('/v1/ads', { headers: { authorization, ...json }, data: Buffer.from('{') })],
    [401, request.get('/v1/ads')],
    [403, request.get('/v1/admin/reports', { headers: { authorization } })],
    [404, request.get(`/v1/ads/${randomUUID()}`, { headers: { authorization } })],
    [404, request.get('/v1/no/such/thing')],
    [404, request.post('/api/no/such/thing/')],
    [404, request.post('/delete-campaign', { headers: json, data: Buffer.from('{}') })],
    [404, request.get('/proof/v1/pol/nothing')],
    [404, request.get('/V1/ads')],
    [
      413,
      request.post('/v1/ads', { headers: { authorization, ...json }, data: Buffer.alloc(1_048_577, ' ') }),
    ],
    [415, request.post('/v1/ads', { headers: { authorization, 'content-type': 'text/xml' }, data: '<a/>' })],
  ];
  for (const [status, asking] of asked) {
    const response = await asking;
    expect([response.url(), response.status()]).toEqual([response.url(), status]);
    expectGuarded(response);
  }
});

test('a body cut off at the limit is not half obeyed', async ({ request }) => {
  const headers = { authorization: `Bearer ${await tokenOf(people.advertiser)}`, ...json };
  const title = `padded-${randomUUID()}`;
  const ad = JSON.stringify({ title, content: 'x', budget: 1, price_per_view: 0.5 });
  const padded = Buffer.from(ad + ' '.repeat(11 * 1024 * 1024));
  expect((await request.post('/v1/ads', { headers, data: padded })).status()).toBe(413);
  const { ads } = await (await request.get('/v1/ads', { headers })).json();
  expect(ads.map((each: { title: string }) => each.title)).not.toContain(title);
});

test('any page may ask for an ad and count it, and nothing else', async ({ request }) => {
  const headers = { origin: 'https://blog.example', 'access-control-request-method': 'POST' };
  for (const path of ['/v1/ads/serve', `/v1/ads/${randomUUID()}/impression`]) {
    const preflight = await request.fetch(path, { method: 'OPTIONS', headers });
    expect(preflight.status()).toBe(204);
    expect(preflight.headers()['access-control-allow-origin']).toBe('*');
    expect(preflight.headers()['access-control-allow-headers']).toContain('Ad-Impression-Token');
  }
  for (const path of ['/v1/ads', '/v1/reports', '/api/get/tasks/']) {
    const preflight = await request.fetch(path, { method: 'OPTIONS', headers });
    expect(preflight.headers()['access-control-allow-origin']).toBeUndefined();
  }
});

test('serve and impression answer alike whichever method, slash or id is asked for', async ({ request }) => {
  for (const path of ['/v1/ads/serve', '/v1/ads/serve/']) {
    const served = await request.get(path, { maxRedirects: 0 });
    expect(served.status()).toBe(200);
    expectGuarded(served);
    expect(served.headers()['cache-control']).toBe('no-store');
    expect((await request.post(path)).headers().allow).toBe('GET, HEAD, OPTIONS');
    expect((await request.head(path)).status()).toBe(200);
  }
  for (const id of [randomUUID(), 'abc', 'a%2Fb']) {
    const refused = await request.post(`/v1/ads/${id}/impression`, { data: 'ignored' });
    expect([id, refused.status()]).toEqual([id, 404]);
    expectGuarded(refused);
    expect((await refused.json()).error.code).toBe('not_found');
  }
  expect((await request.get(`/v1/ads/${randomUUID()}/impression`)).headers().allow).toBe('POST, OPTIONS');
});
