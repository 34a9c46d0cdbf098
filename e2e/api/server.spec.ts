import { connect } from 'node:net';
import { expect, test } from '../fixtures';

/** Sends bytes as they are and gives everything that comes back. */
function raw(baseURL: string, text: string): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const everywhere = ['/', '/v1/ads/serve', '/no/such/page', '/v1/ads/%ff/impression', '/healthz'];

for (const path of everywhere) {
  test(`${path} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-powered-by']).toBeUndefined();
  });
}

for (const method of ['TRACE', 'PROPFIND', 'CONNECT']) {
  test(`${method} is answered with the methods there are`, async ({ baseURL }) => {
    const answer = await raw(
      baseURL ?? '',
      `${method} /v1/ads/serve HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/^allow: GET, HEAD, POST/im);
    expect(answer).toMatch(/^x-content-type-options: nosniff/im);
  });
}

test('what is not HTTP gets a readable 400', async ({ baseURL }) => {
  const answer = await raw(baseURL ?? '', 'GARBAGE\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toMatch(/^x-content-type-options: nosniff/im);
  expect(answer).toContain('"code":"malformed"');
});

const message = expect.any(String);
const malformed = [
  { path: '/v1/ads/%ff/impression', envelope: { error: { code: 'malformed', message } } },
  { path: '/campaigns/%E0%A4%A', envelope: { error: { code: 'malformed', message } } },
  { path: '/api/%00/', envelope: { status: 'error', error: 'malformed', message } },
];
for (const { path, envelope } of malformed) {
  test(`the malformed address ${path} is a 400 in JSON`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(400);
    expect(await response.json()).toEqual(envelope);
  });
}

test('a forged nonce reaches neither the policy nor the page', async ({ request }) => {
  const forged = { 'x-nonce': 'forged', 'content-security-policy': "script-src 'nonce-forged'" };
  for (const path of ['/', '/_next/image?url=x', '/sign-in']) {
    const response = await request.get(path, { headers: forged });
    expect(JSON.stringify(response.headers()) + (await response.text())).not.toContain('forged');
  }
});

test('every page has a nonce of its own and is kept by nobody', async ({ request }) => {
  const seen = new Set<string | undefined>();
  for (let load = 0; load < 20; load++) {
    const headers = (await request.get('/')).headers();
    seen.add(/'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1]);
    expect(headers['cache-control']).toContain('no-store');
  }
  expect(seen.size).toBe(20);
});

test('strangers are sent to the sign-in page of this host, whatever host they claim', async ({ request }) => {
  const response = await request.get('/dashboard?tab=1', {
    maxRedirects: 0,
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  });
  expect(response.status()).toBe(307);
  expect(response.headers().location).toBe('/sign-in?callbackUrl=%2Fdashboard%3Ftab%3D1');
});

test('health, readiness and metrics', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200);
  expect((await request.get('/readyz')).status()).toBe(200);
  expect((await request.get('/metrics')).status()).toBe(401);
  const metrics = await request.get('/metrics', { headers: { authorization: 'Bearer metrics-for-tests' } });
  expect(await metrics.text()).toContain('http_request_duration_seconds_count');
});
