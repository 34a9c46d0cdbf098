import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { makeActor } from '@/testing/factories';
import { keepPages } from './kept-pages';

let server: Server | undefined;

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
    await draw?.(request, response);
    response.write('page ');
    response.end(`${page}`);
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
  return (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, init).then((response) => response.text());
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

  it('are kept by theme', async () => {
    const get = await site();
    expect(await get('/', { headers: { cookie: 'theme=dark' } })).toBe('page 1');
    expect(await get('/')).toBe('page 2');
    expect(await get('/', { headers: { cookie: 'theme=dark' } })).toBe('page 1');
  });

  it.each([
    ['missing', (response: ServerResponse) => void response.writeHead(404)],
    ['somebody’s own', (response: ServerResponse) => void response.setHeader('set-cookie', 'a=b')],
    ['no page', (response: ServerResponse) => void response.setHeader('content-type', 'text/plain')],
  ])('are not kept when the answer is %s', async (_what, spoil) => {
    const get = await site((_request, response) => spoil(response));
    expect(await get('/people/maya')).toBe('page 1');
    expect(await get('/people/maya')).toBe('page 2');
  });
});
