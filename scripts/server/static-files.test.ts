import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../precompress';
import { filesOfTheBuild, finishedFiles } from './static-files';

const script = 'console.log("registered");\n'.repeat(200);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fanfare-static-'));
  mkdirSync(path.join(folder, 'chunks'));
  writeFileSync(path.join(folder, 'chunks', 'one.js'), script);
  writeFileSync(path.join(folder, 'font.woff2'), 'already small');
  await precompress(folder);
  const answer = filesOfTheBuild(folder);
  server = createServer((incoming, response) => {
    if (!answer(incoming, response)) response.writeHead(418).end(incoming.url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** As it comes over the wire: `fetch` would undo the compression. */
function ask(address: string, encoding = 'identity', method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const options = {
    port,
    host: '127.0.0.1',
    path: address,
    method,
    headers: { 'accept-encoding': encoding },
  };
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request(options, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => {
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) });
        });
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('files of the build', () => {
  it('come as they were compressed when they were built, in what the browser understands', async () => {
    const brotli = await ask('/_next/static/chunks/one.js', 'gzip, deflate, br');
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzip = await ask('/_next/static/chunks/one.js', 'gzip');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    const plain = await ask('/_next/static/chunks/one.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(script);
  });

  it('are kept for good, since their names change with what is in them', async () => {
    const { headers } = await ask('/_next/static/font.woff2', 'br');
    expect(headers['cache-control']).toMatch(/^public, ?max-age=31536000, ?immutable$/);
    expect(headers['content-type']).toBe('font/woff2');
  });

  it.each([
    ['a file that is not there', '/_next/static/chunks/two.js', 'GET'],
    ['another place', '/campaigns', 'GET'],
    ['a way out of the folder', '/_next/static/../../package.json', 'GET'],
    ['the same way, escaped', '/_next/static/%2e%2e/%2e%2e/package.json', 'GET'],
    ['an escape that is none', '/_next/static/%ff%', 'GET'],
    ['another method', '/_next/static/chunks/one.js', 'POST'],
  ])('leave %s to the pages, with its address as it came', async (_what, address, method) => {
    const { status, body } = await ask(address, 'br', method);
    expect([status, body.toString()]).toEqual([418, address]);
  });
});

describe('finished files', () => {
  let finished: Server;

  beforeAll(async () => {
    const answer = finishedFiles('public');
    finished = createServer((incoming, response) => {
      if (!answer(incoming, response)) response.writeHead(418).end(incoming.url);
    });
    await new Promise<void>((resolve) => finished.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void finished.close());

  const get = (address: string, headers?: Record<string, string>) =>
    fetch(`http://127.0.0.1:${(finished.address() as AddressInfo).port}${address}`, { headers });

  it('are asked for again each time, and sent again only when they have changed', async () => {
    const script = await get('/embed.js');
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    expect(script.headers.get('cache-control')).toMatch(/max-age=0/);
    const again = await get('/embed.js', { 'if-none-match': script.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('are all there is below the root', async () => {
    expect((await get('/campaigns')).status).toBe(418);
    expect((await get('/')).status).toBe(418);
  });
});
