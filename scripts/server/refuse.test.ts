import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '@/lib/failure';
import { noOperation } from './forms';
import { answerOptions, faultOf, refuse } from './refuse';
import { cleanHeaders } from './request-headers';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Asks a server that refuses everything for one reason. */
async function refused(path: string, error: unknown, { accept = '*/*', body = '' } = {}) {
  const server = createServer((request, response) => {
    if (!answerOptions(request, response)) void refuse(path, response, error);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: IncomingMessage['headers']; text: string }>(
    (resolve, reject) => {
      const client = ask(
        {
          host: '127.0.0.1',
          port,
          path,
          method: body ? 'POST' : 'GET',
          headers: { accept, ...(body === '{}' && { 'content-type': 'application/json' }) },
        },
        (response) => {
          let text = '';
          response.on('data', (piece) => {
            text += piece;
          });
          response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
        },
      );
      client.on('error', reject);
      client.end(body);
    },
  );
}

const busy = new Failure('unavailable', 'The service is busy.', { retryAfter: 3 });
const late = new Failure('timeout', 'The body took too long to arrive.');

describe('a refusal', () => {
  it('of JSON among the pages is one of the Watch API, whose operations are there', async () => {
    const { status, text } = await refused('/delete-campaign', noOperation(), {
      body: '{}',
      accept: 'text/html',
    });
    const message = 'There is no operation at this address.';
    expect([status, JSON.parse(text)]).toEqual([404, { error: { code: 'CAMPAIGN_NOT_FOUND', message } }]);
  });

  it.each([
    ['/V1/ads', { error: { code: 'unavailable', message: 'The service is busy.' } }],
    ['/v1/ads', { error: { code: 'unavailable', message: 'The service is busy.' } }],
    ['/v1/no/such/thing', { error: { code: 'unavailable', message: 'The service is busy.' } }],
    ['/api/get/tasks/', { status: 'error', error: 'unavailable', message: 'The service is busy.' }],
    ['/create-campaign', { error: { code: 'SERVICE_UNAVAILABLE', message: 'The service is busy.' } }],
    [
      '/proof/v1/pol/submit-photo',
      { error: { code: 'SERVICE_UNAVAILABLE', message: 'The service is busy.' } },
    ],
    ['/files', { error: { code: 'unavailable', message: 'The service is busy.' } }],
    ['/api/auth/callback/credentials', { error: { code: 'unavailable', message: 'The service is busy.' } }],
    ['/oauth/token', { error: 'temporarily_unavailable', error_description: 'The service is busy.' }],
    ['/campaigns', { error: { code: 'unavailable', message: 'The service is busy.' } }],
  ])('of %s has its envelope', async (path, envelope) => {
    for (const accept of ['*/*', 'text/html']) {
      if (path === '/campaigns' && accept === 'text/html') continue;
      const { status, headers, text } = await refused(path, busy, { accept });
      expect([status, headers['retry-after']]).toEqual([503, '3']);
      expect(JSON.parse(text)).toEqual(envelope);
    }
  });

  it('is a small page for people, which loads nothing and runs nothing', async () => {
    const { status, headers, text } = await refused('/campaigns', busy, { accept: 'text/html,*/*' });
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([
      503,
      '3',
      'text/html; charset=utf-8',
    ]);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text).toContain('The service is busy.');
    expect(text).not.toMatch(/src=|<script|<link/);
    expect(text.length).toBeLessThan(3_000);
  });

  it('knows 408 in each envelope', async () => {
    const codes = await Promise.all(
      ['/v1/ads', '/api/get/tasks/', '/create-campaign', '/oauth/token'].map(async (path) => {
        const { status, text } = await refused(path, late);
        const { error } = JSON.parse(text);
        return [status, error.code ?? error];
      }),
    );
    expect(codes).toEqual([
      [408, 'timeout'],
      [408, 'timeout'],
      [408, 'INVALID_REQUEST'],
      [408, 'invalid_request'],
    ]);
  });

  it('reaches a client that is still sending', async () => {
    const tooLarge = new Failure('payload_too_large', 'The body is larger than 1 MiB.');
    const { status, text } = await refused('/v1/ads', tooLarge, { body: 'x'.repeat(12 * 1024 * 1024) });
    expect([status, JSON.parse(text).error.code]).toEqual([413, 'payload_too_large']);
  });

  it('names the methods there are', async () => {
    const { status, headers } = await refused('/v1/ads', faultOf({ method: 'TRACE' } as IncomingMessage));
    expect(status).toBe(405);
    expect(headers.allow).toContain('GET, HEAD, POST');
  });
});

describe('addresses that decode to nothing', () => {
  it.each(['/%', '/v1/ads/%zz', '/files/%ff', '/a%00b'])('are refused ahead of everything: %s', (url) => {
    expect(faultOf({ method: 'GET', url } as IncomingMessage)?.code).toBe('malformed');
  });

  it('are left alone in a query, which each operation reads by itself', () => {
    expect(faultOf({ method: 'GET', url: '/v1/ads?x=%' } as IncomingMessage)).toBeUndefined();
  });
});

describe('the question what the server can do', () => {
  it('is answered without a path, by OPTIONS alone', async () => {
    const asked = (method: string) => refusedMethod(method);
    expect(await asked('OPTIONS')).toEqual([204, expect.stringContaining('GET, HEAD, POST')]);
    expect(faultOf({ method: 'GET', url: '*' } as IncomingMessage)?.code).toBe('malformed');
  });
});

async function refusedMethod(method: string) {
  const server = createServer((request, response) => {
    if (!answerOptions(request, response)) response.writeHead(400).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, method, path: '*' }, ({ statusCode, headers }) =>
      resolve([statusCode, headers.allow]),
    )
      .on('error', reject)
      .end();
  });
}

/** What is left of headers that came in this order. */
function cleaned(sent: [string, string][], isPage = false) {
  const headers: Record<string, string> = {};
  for (const [name, value] of sent) headers[name.toLowerCase()] ??= value;
  cleanHeaders({ headers, rawHeaders: sent.flat() } as unknown as IncomingMessage, isPage);
  return headers;
}

describe('headers', () => {
  const bearer: [string, string] = ['Authorization', 'Bearer fan_one'];

  it('let one Authorization pass as it is', () => {
    expect(cleaned([bearer, ['Accept', 'authorization']]).authorization).toBe('Bearer fan_one');
  });

  it('let none of several Authorizations count', () => {
    expect(cleaned([bearer, ['AUTHORIZATION', 'Bearer fan_two']]).authorization).toBe('several');
  });

  it("of Next's own scripts count for pages alone", () => {
    const sent: [string, string][] = [
      ['rsc', '1'],
      ['next-action', 'x'],
      ['next-router-state-tree', 'x'],
      ['next-router-prefetch', '1'],
      ['next-router-segment-prefetch', '/x'],
      ['next-url', '/'],
      ['x-nextjs-data', '1'],
    ];
    expect(cleaned([...sent, ['accept', '*/*']])).toEqual({ accept: '*/*' });
    expect(Object.keys(cleaned(sent, true))).toEqual(sent.map(([name]) => name));
    expect(cleaned([['x-nonce', 'x']], true)).toEqual({});
  });
});
