import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { makeActor } from '@/testing/factories';
import { keepPages } from './kept-pages';

let server: Server | undefined;
let address: string;

afterEach(() => {
  server?.close();
});

/** A site whose pages say how many were drawn before them, each in 20 ms. */
async function site(draw?: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void) {
  let drawn = 0;
  const answer = keepPages();
  const pages = async (request: IncomingMessage, response: ServerResponse) => {
    const page = ++drawn;
    await setTimeout(20);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', `script-src 'nonce-drawn${page}'`);
    await draw?.(request, response);
    const text = `<script nonce="drawn${page}"></script>page ${page}`;
    const zipped = request.headers['accept-encoding'] === 'gzip';
    if (zipped) response.setHeader('content-encoding', 'gzip');
    const body = zipped ? gzipSync(text) : Buffer.from(text);
    response.write(body.subarray(0, 5));
    response.end(body.subarray(5));
  };
  server = createServer((request, response) =>
    // A place is waited for before it is drawn.
    answer(request, response, pages, async (draw) => {
      await setTimeout(20);
      await draw(request, response);
    }),
  );
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
  return (path: string, init?: RequestInit) =>
    fetch(address + path, init).then(async (response) => (await response.text()).replace(/^.*>/, ''));
}

async function change(work?: () => void) {
  const actor = await makeActor('influencer');
  await transaction(async () => {
    await recordAudit(actor, 'profile.update', { type: 'user', id: actor.id });
    work?.();
  });
}

describe('public pages', () => {
  it('are drawn once for a crowd of strangers', async () => {
    const get = await site();
    const said = await Promise.all(Array.from({ length: 40 }, () => get('/campaigns?page=2')));
    expect(new Set(said)).toEqual(new Set(['page 1']));
    expect(await get('/campaigns?page=2')).toBe('page 1');
    expect(await get('/campaigns')).toBe('page 2');
  });

  it('are drawn anew once a change is committed, not by one that is undone', async () => {
    const get = await site();
    expect(await get('/')).toBe('page 1');
    const undone = change(() => {
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await get('/')).toBe('page 1');
    await change();
    expect(await get('/')).toBe('page 2');
  });

  it('are not kept when a change was committed while they were drawn', async () => {
    let first = true;
    const get = await site(async () => {
      if (first) await change();
      first = false;
    });
    expect(await get('/leaderboard')).toBe('page 1');
    expect(await get('/leaderboard')).toBe('page 2');
    expect(await get('/leaderboard')).toBe('page 2');
  });

  it.each([
    ['with a session', '/campaigns', { cookie: 'fanfare.session=x' }],
    ['with a cookie of whatever else', '/campaigns', { cookie: 'theme=dark; other=1' }],
    ['of a part', '/campaigns', { rsc: '1' }],
    ['of a console page', '/dashboard', {}],
    ['of the mailbox', '/mailbox', {}],
    ['with a long address', `/campaigns?text=${'a'.repeat(600)}`, {}],
  ])('are always drawn for a request %s', async (_what, path, headers) => {
    const get = await site();
    expect(await get(path, { headers: { ...headers } })).toBe('page 1');
    expect(await get(path, { headers: { ...headers } })).toBe('page 2');
  });

  it.each(['identity', 'gzip'])('have a nonce of their own each time (%s)', async (encoding) => {
    await site();
    const ask = async () => {
      const response = await fetch(`${address}/terms`, { headers: { 'accept-encoding': encoding } });
      const nonce = /'nonce-(.+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
      expect(await response.text()).toBe(`<script nonce="${nonce}"></script>page 1`);
      return nonce;
    };
    const nonces = [await ask(), await ask(), await ask()];
    expect(nonces[0]).toBe('drawn1');
    expect(new Set(nonces).size).toBe(3);
  });

  it('are kept by theme', async () => {
    const get = await site();
    expect(await get('/', { headers: { cookie: 'theme=dark' } })).toBe('page 1');
    expect(await get('/')).toBe('page 2');
    expect(await get('/', { headers: { cookie: 'theme=dark' } })).toBe('page 1');
  });

  it.each([
    ['missing', (response: ServerResponse) => void Object.assign(response, { statusCode: 404 })],
    ['somebody’s own', (response: ServerResponse) => void response.setHeader('set-cookie', 'a=b')],
    ['no page', (response: ServerResponse) => void response.setHeader('content-type', 'text/plain')],
  ])('are not kept when the answer is %s', async (_what, spoil) => {
    const get = await site((_request, response) => spoil(response));
    expect(await get('/people/maya')).toBe('page 1');
    expect(await get('/people/maya')).toBe('page 2');
  });
});
