import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  AdsError,
  CampaignsError,
  createClient,
  OAuthError,
  UnknownError,
  WatchError,
} from '@/packages/client/src';
import {
  eachAds,
  eachEvents,
  getAdsId,
  getFilesName,
  postAds,
  postFiles,
  postTokens,
} from '@/packages/client/src/ads';
import {
  eachTasks,
  postCampaignSettings,
  postGetTasks,
  postOauthToken,
} from '@/packages/client/src/campaigns';
import { postMyBalance } from '@/packages/client/src/watch';
import { verifyWebhook } from '@/packages/client/src/webhooks';

interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
let server: Server;
let baseUrl = '';
const asked: Asked[] = [];
let answers: ((response: ServerResponse, request: Asked) => void)[] = [];

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const broken = (response: ServerResponse) => response.destroy();

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { method = '', url = '', headers } = request;
    const each = { method, url, headers, body };
    asked.push(each);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response, each);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

const client = () => createClient({ baseUrl, token: 'fan_example' });
const order = { title: 'A', content: 'B', budget: 5, price_per_view: 0.01 };
const busy = json(503, { error: { code: 'unavailable', message: 'Busy.' } }, { 'retry-after': '0' });

test('a write is repeated with the same key until it is answered, and not for ever', async () => {
  answers = [broken, busy, json(201, { ad: { id: 'a' } })];
  expect((await postAds(client(), order)).ad.id).toBe('a');
  expect(asked.map(({ body }) => JSON.parse(body))).toEqual([order, order, order]);
  const keys = new Set(asked.map(({ headers }) => headers['idempotency-key']));
  expect([keys.size, asked[0]?.headers.authorization]).toEqual([1, 'Bearer fan_example']);

  asked.length = 0;
  answers = [busy];
  const refusal = await postAds({ ...client(), retries: 1 }, order, { idempotencyKey: 'mine' }).catch(
    (e) => e,
  );
  expect([refusal instanceof AdsError, refusal.status, refusal.code]).toEqual([true, 503, 'unavailable']);
  expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['mine', 'mine']);
});

test('what takes no key is not sent twice, and nobody waits for longer than they said', async () => {
  answers = [broken];
  await expect(postTokens(client(), { name: 'x', scopes: ['ads:read'] })).rejects.toThrow('fetch failed');
  answers = [busy];
  await expect(postTokens(client(), { name: 'x', scopes: ['ads:read'] })).rejects.toThrow('Busy.');
  answers = [json(429, { error: { code: 'rate_limited', message: 'Slow.' } }, { 'retry-after': '900' })];
  const refusal = await getAdsId(client(), { id: 'a/b' }).catch((error) => error);
  expect([refusal.status, refusal.retryAfter]).toEqual([429, 900]);
  expect(asked.map(({ url }) => url)).toEqual(['/v1/tokens', '/v1/tokens', '/v1/ads/a%2Fb']);

  answers = [json(503, { error: { code: 'unavailable', message: 'Busy.' } }, { 'retry-after': '9' })];
  const ends = new AbortController();
  const waiting = getAdsId(client(), { id: 'a' }, { signal: ends.signal });
  // Not before it has arrived: the next test would count it.
  await vi.waitFor(() => expect(asked.length).toBe(4));
  ends.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
});

test('an option without a value is as if it were left out, and one that is no number bounds all the same', async () => {
  answers = [busy, busy, busy, busy, json(200, { ad: { id: 'endless' } })];
  const unset = { retries: undefined, longestWait: undefined, timeout: undefined, fetch: undefined };
  const refusal = await getAdsId(createClient({ baseUrl, ...unset }), { id: 'a' }).catch((error) => error);
  expect([refusal.status, asked.length]).toEqual([503, 4]);

  asked.length = 0;
  answers = [json(503, { error: { code: 'unavailable', message: 'Busy.' } }, { 'retry-after': '31' })];
  await expect(getAdsId(createClient({ baseUrl, ...unset }), { id: 'a' })).rejects.toThrow('Busy.');
  answers = [busy, json(200, { ad: { id: 'endless' } })];
  await expect(getAdsId({ ...client(), retries: Number.NaN }, { id: 'a' })).rejects.toThrow('Busy.');
  answers = [busy, json(200, { ad: { id: 'endless' } })];
  await expect(getAdsId({ ...client(), longestWait: Number.NaN }, { id: 'a' })).rejects.toThrow('Busy.');
  expect(asked.length).toBe(3);
});

test("only the network's own errors are tried again, and what was answered is not asked for twice", async () => {
  answers = [json(201, { ad: { id: 'a' } })];
  const onResponse = () => {
    throw new Error('mine');
  };
  await expect(postAds(client(), order, { onResponse })).rejects.toThrow('mine');
  expect(asked.length).toBe(1);

  answers = [(response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')];
  const strays = await Promise.all([
    getAdsId(client(), { id: 'a' }).catch((error) => error),
    getFilesName(client(), { name: 'a' }).catch((error) => error),
  ]);
  for (const stray of strays) {
    expect([stray instanceof UnknownError, stray.status, stray.body]).toEqual([true, 200, '<html>']);
  }
  expect(asked.length).toBe(3);

  let tried = 0;
  const fetch = (address: string, init: RequestInit) => {
    tried++;
    return globalThis.fetch(address, init);
  };
  const odd = postAds(createClient({ baseUrl, fetch }), order, { idempotencyKey: 'under ☂' });
  await expect(odd).rejects.toThrow(TypeError);
  expect(tried).toBe(0);
  const cut = (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"ad":');
    setImmediate(() => response.destroy());
  };
  answers = [cut, json(200, { ad: { id: 'whole' } })];
  expect((await getAdsId(client(), { id: 'a' })).ad.id).toBe('whole');
});

test('no call is led elsewhere, where a write would become a read', async () => {
  answers = [
    (response) => response.writeHead(301, { location: 'https://fanfare.example/v1/ads' }).end(),
    json(200, { ads: [] }),
  ];
  const refusal = await postAds(client(), order).catch((error) => error);
  expect([refusal instanceof UnknownError, refusal.status, asked.length]).toEqual([true, 301, 1]);
  expect(refusal.message).toContain('https://fanfare.example/v1/ads');
  // What a browser tells of it: neither where to nor how.
  const opaque = {
    status: 0,
    ok: false,
    type: 'opaqueredirect',
    headers: new Headers(),
    text: async () => '',
  };
  const fetch = async () => opaque as unknown as Response;
  const hidden = await postAds(createClient({ baseUrl, fetch }), order).catch((error) => error);
  expect([hidden instanceof UnknownError, hidden.status]).toEqual([true, 0]);
  expect(hidden.message).toContain('elsewhere');
});

test('a key is refused where it would keep nothing safe', async () => {
  answers = [json(201, { token: 't' })];
  const options = { idempotencyKey: 'mine' };
  // @ts-expect-error: these functions take no key.
  const made = postTokens(client(), { name: 'x', scopes: ['ads:read'] }, options);
  await expect(made).rejects.toThrow('POST /v1/tokens takes no Idempotency-Key.');
  expect(asked.length).toBe(0);
  await postTokens(client(), { name: 'x', scopes: ['ads:read'] }, { idempotencyKey: undefined });
  expect(asked.length).toBe(1);
});

test('a POST that reads is repeated like a GET', async () => {
  answers = [broken, json(200, { status: 'success', tasks: [] })];
  expect(await postGetTasks(client(), { campaign_id: 1 })).toMatchObject({ tasks: [] });
  expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual([undefined, undefined]);
});

test('each API refuses in its own words', async () => {
  const problem = { status: 'error', error: 'invalid', message: 'No.', details: { settings: 'is missing' } };
  answers = [json(422, problem, { 'x-request-id': 'r1' })];
  const refusal = await postCampaignSettings(client(), { campaign_id: 1, settings: {} }).catch(
    (error) => error,
  );
  expect(refusal).toBeInstanceOf(CampaignsError);
  expect(refusal).toMatchObject({ code: 'invalid', message: 'No.', requestId: 'r1', body: problem });
  expect(refusal.fields).toEqual({ settings: 'is missing' });

  answers = [json(401, { error: { code: 'UNAUTHORIZED', message: 'Who?' } })];
  await expect(postMyBalance(client())).rejects.toBeInstanceOf(WatchError);
  const grant = { error: 'invalid_grant', error_description: 'The code is used.' };
  answers = [json(400, grant)];
  const used = await postOauthToken(client(), { grant_type: 'authorization_code' }).catch((error) => error);
  expect(used).toBeInstanceOf(OAuthError);
  expect(used).toMatchObject({ code: 'invalid_grant', message: 'The code is used.', body: grant });
  answers = [(response) => response.writeHead(418).end('<html>')];
  const stray = await getAdsId(client(), { id: 'a' }).catch((error) => error);
  expect([stray instanceof UnknownError, stray.body, stray.name]).toEqual([true, '<html>', 'UnknownError']);
});

test('what looks like a refusal and is none of ours is unknown, and waits are told in seconds', async () => {
  const strange = [
    { message: 'upstream' },
    { error: 'bad_gateway', message: 'upstream' },
    { status: 'error', error: { code: 'bad_gateway' }, message: 'upstream' },
    { error: { reason: 'upstream' } },
    { error: { code: 502, message: 'upstream' } },
    null,
    'upstream',
  ];
  const once = { ...client(), retries: 0 };
  for (const body of strange) {
    answers = [json(502, body)];
    const calls = [
      postCampaignSettings(once, { campaign_id: 1, settings: {} }),
      getAdsId(once, { id: 'a' }),
      postMyBalance(once),
    ];
    for (const refusal of await Promise.all(calls.map((call) => call.catch((error) => error)))) {
      expect([refusal.name, refusal.code], JSON.stringify(body)).toEqual(['UnknownError', 'unknown']);
    }
  }
  answers = [json(502, { message: 'upstream' })];
  const refused = await postOauthToken(once, {}).catch((error) => error);
  expect(refused).toBeInstanceOf(UnknownError);

  const waits = async (value: string) => {
    answers = [json(429, { error: { code: 'rate_limited', message: 'Slow.' } }, { 'retry-after': value })];
    return (await getAdsId(once, { id: 'a' }).catch((error) => error)).retryAfter;
  };
  expect([await waits(''), await waits('soon'), await waits('-1'), await waits('7')]).toEqual([
    undefined,
    undefined,
    undefined,
    7,
  ]);
  const inAMinute = await waits(new Date(Date.now() + 60_000).toUTCString());
  expect(inAMinute).toBeGreaterThan(55);
  expect(inAMinute).toBeLessThanOrEqual(60);
  expect(await waits(new Date(0).toUTCString())).toBe(0);
});

test('lists are read to their end, by page, by cursor and by the last row', async () => {
  const all = async (rows: AsyncIterable<{ id: unknown }>) => {
    const ids = [];
    for await (const { id } of rows) ids.push(id);
    return ids;
  };
  const rows = (...ids: unknown[]) => ids.map((id) => ({ id }));
  answers = [json(200, rows(1, 2)), json(200, rows(3))];
  expect(await all(eachTasks(client(), { limit: 2, campaign_id: 7 }))).toEqual([1, 2, 3]);
  answers = [
    json(200, { events: rows('a'), cursor: '1', has_more: true }),
    json(200, { events: rows('b'), cursor: '2', has_more: false }),
  ];
  expect(await all(eachEvents(client(), { type: ['ad.paused', 'ad.activated'] }))).toEqual(['a', 'b']);
  answers = [json(200, { ads: rows('x', 'y') }), json(200, { ads: [] })];
  expect(await all(eachAds(client(), { limit: 2 }))).toEqual(['x', 'y']);
  expect(asked.map(({ url }) => url)).toEqual([
    '/api/tasks/?campaign_id=7&page=1&limit=2',
    '/api/tasks/?campaign_id=7&page=2&limit=2',
    '/v1/events?type=ad.paused&type=ad.activated',
    '/v1/events?cursor=1&type=ad.paused&type=ad.activated',
    '/v1/ads?limit=2',
    '/v1/ads?limit=2&before=y',
  ]);
});

test('files go as a form, and applications prove themselves', async () => {
  answers = [json(201, { id: 'f' })];
  await postFiles(client(), { file: new Blob(['picture'], { type: 'image/png' }), purpose: 'campaign' });
  expect(asked[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(asked[0]?.body).toContain('picture');

  answers = [json(200, { access_token: 't' })];
  const application = createClient({ baseUrl, application: { id: 'one', secret: 'two' } });
  await postOauthToken(application, { grant_type: 'client_credentials' });
  expect(asked[1]).toMatchObject({ body: 'grant_type=client_credentials' });
  expect(asked[1]?.headers.authorization).toBe(`Basic ${btoa('one:two')}`);
});

test('a webhook is believed by its signature, its age and nothing else', async () => {
  const secret = `whsec_${Buffer.from('a secret of twenty-four by').toString('base64')}`;
  const body = JSON.stringify({ id: 'e', type: 'ad.paused', timestamp: '2026-01-01T00:00:00Z', data: {} });
  const signed = (at: Date, text = body) => ({
    'webhook-id': 'e',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': `v1a,AAAA v1,%% v1,AAAA ${new Webhook(secret).sign('e', at, text)}`,
  });
  const now = new Date();
  expect(await verifyWebhook(secret, signed(now), body)).toMatchObject({ type: 'ad.paused' });
  const both = [`whsec_${btoa('another secret altogether')}`, secret];
  expect(await verifyWebhook(both, new Headers(signed(now)), body)).toMatchObject({ id: 'e' });
  await expect(verifyWebhook(secret, signed(now), `${body} `)).rejects.toThrow('No signature is ours.');
  await expect(verifyWebhook(both[0] ?? '', signed(now), body)).rejects.toThrow('No signature is ours.');
  await expect(verifyWebhook(secret, {}, body)).rejects.toThrow('webhook-id is missing.');
  const old = signed(new Date(now.getTime() - 600_000));
  await expect(verifyWebhook(secret, old, body)).rejects.toThrow('too far from now');
});
