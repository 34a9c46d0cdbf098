import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { tokenOf } from '../command';
import { expect, people, site, test } from '../fixtures';

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Answer {
  status: number | undefined;
  ms: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Asks on a connection of its own, as strangers do. */
function fresh(path: string, { method = 'GET', headers, body }: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(site);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const client = ask({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += piece;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          ms: performance.now() - began,
          headers: response.headers,
          text,
        }),
      );
    });
    client.on('error', reject);
    client.end(body);
  });
}

const page = { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } };

/** Every part of the platform that takes bodies, and how it says what is wrong. */
const takers: [string, (text: string) => unknown][] = [
  ['/v1/ads', (text) => JSON.parse(text).error.code],
  ['/api/get/campaigns/', (text) => JSON.parse(text).status],
  ['/create-campaign', (text) => JSON.parse(text).error.code],
  ['/proof/v1/pol/create-campaign', (text) => JSON.parse(text).error.code],
  ['/oauth/token', (text) => JSON.parse(text).error],
  ['/api/auth/callback/credentials', (text) => JSON.parse(text).error.code],
  ['/campaigns', (text) => /<h1>/.test(text)],
];

/** Pages take no JSON: whoever sends it there looks for an operation, and is told so at once. */
const typeFor = (path: string) => (path === '/campaigns' ? 'text/plain' : 'application/json');

test('150 pages at once leave calls answered, and those that are too many are told when to come again', async () => {
  const authorization = `Bearer ${await tokenOf(people.advertiser)}`;
  const calls: [string, Asked][] = [
    ['/v1/ads', { headers: { authorization } }],
    ['/v1/ads/serve', {}],
    ['/api/get/public/campaigns/', {}],
  ];
  for (const [path, asked] of calls) expect((await fresh(path, asked)).status).toBe(200);
  await fresh('/campaigns', page);

  let over = false;
  const answered: Answer[] = [];
  const pages = Promise.all(Array.from({ length: 150 }, () => fresh('/campaigns', page))).finally(() => {
    over = true;
  });
  while (!over) {
    for (const [path, asked] of calls) answered.push(await fresh(path, asked));
  }
  const waits = answered.map(({ ms }) => ms).sort((a, b) => a - b);
  expect(answered.filter(({ status }) => status !== 200)).toEqual([]);
  // Without turns for pages the first call waits for all of them; a busy machine may take longer than a second.
  expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(1_000);
  expect(waits.at(-1)).toBeLessThan(3_000);

  const said = await pages;
  expect(said.filter(({ status }) => ![200, 429, 503].includes(status ?? 0))).toEqual([]);
  expect(said.some(({ status }) => status === 200)).toBe(true);
  for (const { status, headers, text } of said.filter(({ status }) => status !== 200)) {
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([
      status,
      expect.stringMatching(/^\d+$/),
      'text/html; charset=utf-8',
    ]);
    expect(text).toMatch(/<h1>.+<\/h1>/);
  }
});

test('bodies that never end keep nobody else waiting, and are given up in the words of what was asked for', async () => {
  const { hostname, port } = new URL(site);
  const begin = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nContent-Type: ${typeFor(path)}\r\nContent-Length: 9\r\n\r\n{`,
        ),
      );
      let answer = '';
      socket.on('data', (piece) => {
        answer += piece;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });
  const began = performance.now();
  const stuck = [...takers.map(([path]) => path), '/files', '/submit-photo'].flatMap((path) =>
    Array<string>(3).fill(path),
  );
  const answers = Promise.all(stuck.map(begin));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (const path of ['/v1/ads', '/api/get/campaigns/', '/create-campaign']) {
    const body = '{}';
    const answer = await fresh(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([path, answer.status]).toEqual([path, 401]);
    expect(answer.ms).toBeLessThan(3_000);
  }
  const statuses = (await answers).map((answer) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]));
  expect(performance.now() - began).toBeGreaterThan(9_000);
  // One address may have 16 under way, and as many pictures.
  expect(statuses.sort()).toEqual([...Array(16 + 6).fill(408), ...Array(3 * takers.length - 16).fill(429)]);
});

test('a body that is too large is refused in the words of what was asked for', async () => {
  const body = ' '.repeat(1024 * 1024 + 1);
  const said = [];
  for (const [path, codeOf] of takers) {
    const headers = { accept: 'text/html', 'content-type': typeFor(path) };
    const { status, text } = await fresh(path, { method: 'POST', headers, body });
    said.push([path, status, codeOf(text)]);
  }
  expect(said).toEqual([
    ['/v1/ads', 413, 'payload_too_large'],
    ['/api/get/campaigns/', 413, 'error'],
    ['/create-campaign', 413, 'INVALID_REQUEST'],
    ['/proof/v1/pol/create-campaign', 413, 'INVALID_REQUEST'],
    ['/oauth/token', 413, 'invalid_request'],
    ['/api/auth/callback/credentials', 413, 'payload_too_large'],
    ['/campaigns', 413, true],
  ]);
});

test("the headers of pages' own scripts change nothing of a call", async () => {
  const scripts = { rsc: '1', 'next-router-prefetch': '1', 'next-action': 'x', 'x-nextjs-data': '1' };
  for (const path of [
    '/v1/ads/serve',
    '/api/get/public/campaigns/',
    '/all-campaigns',
    '/files',
    '/openapi/ads',
  ]) {
    const plain = await fresh(path);
    const { status } = await fresh(path, { headers: scripts });
    expect([path, status]).toEqual([path, plain.status]);
  }
});

test('what the server can do is answered without a path', async () => {
  const { status, headers } = await fresh('*', { method: 'OPTIONS' });
  expect([status, headers.allow]).toEqual([204, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS']);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('a type that is none is not taken', async () => {
  const asked = { method: 'POST', headers: { 'content-type': ';;;' }, body: 'filter=active' };
  expect((await fresh('/api/get/public/campaigns/', asked)).status).toBe(415);
});
