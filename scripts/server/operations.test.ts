import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faces } from '@/contracts';
import { filesApi } from '@/contracts/files';
import { oauthApi } from '@/contracts/oauth';
import { createAd } from '@/features/ads';
import { makeActor, makeToken } from '@/testing/factories';
import { operations } from './operations';

let server: Server;
let origin: string;

beforeAll(async () => {
  const operationAt = operations();
  server = createServer(async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const answer = operationAt(request.method ?? '', path);
    if (answer) await answer(request, response);
    else response.writeHead(418).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

const ask = (path: string, init?: RequestInit) => fetch(origin + path, init);

describe('operations ahead of Next', () => {
  it('are all of those that the documents promise, by the method they promise', async () => {
    const operationAt = operations();
    for (const { method, path } of [...Object.values(faces), filesApi, oauthApi].flatMap(
      ({ contracts }) => contracts,
    )) {
      const url = path.replaceAll(/\{\w+\}/g, '1');
      expect([method, path, operationAt(method, url) !== undefined]).toEqual([method, path, true]);
      // Nobody is signed in: the route answers, whatever it says.
      const { status } = await ask(url, { method, redirect: 'manual' });
      expect([method, path, status]).not.toEqual([method, path, 405]);
      expect([method, path, status < 500]).toEqual([method, path, true]);
    }
  });

  it('get what was sent: ids of the path, the query, the body, and who asks', async () => {
    const owner = await makeActor('advertiser');
    const headers = {
      authorization: `Bearer ${await makeToken(owner.id)}`,
      'content-type': 'application/json',
    };
    const made = await ask('/v1/ads', {
      method: 'POST',
      headers,
      body: JSON.stringify({ title: 'Tea', content: 'Leaves', budget: 10, price_per_view: 0.5 }),
    });
    expect(made.status).toBe(201);
    const { ad } = await made.json();
    const one = await (await ask(`/v1/ads/${ad.id}/`, { headers })).json();
    expect(one.ad).toMatchObject({ id: ad.id, title: 'Tea' });
    const stats = await (
      await ask(`/v1/ads/${ad.id}/stats?from=2026-01-02&to=2026-01-03`, { headers })
    ).json();
    expect(JSON.stringify(stats)).toContain('2026-01-02');
  });

  it('answer alike with their last slash and without', async () => {
    for (const path of ['/v1/ads/serve', '/api/categories/get', '/my-balance']) {
      const [plain, slashed] = await Promise.all(
        [path, `${path}/`].map((each) => ask(each, { redirect: 'manual' })),
      );
      expect([path, slashed?.status]).toEqual([path, plain?.status]);
    }
  });

  it('answer below the base path of the original service', async () => {
    const answer = await ask('/proof/v1/pol/my-balance', { method: 'POST' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toHaveProperty('error');
  });

  it('refuse other methods with those there are, and say no length where there is no body', async () => {
    const refused = await ask('/v1/ads/serve', { method: 'DELETE' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const preflight = await ask('/v1/ads/serve', { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('content-length')]).toEqual([204, null]);
    const head = await ask('/v1/ads/serve', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, null]);
  });

  it('come compressed to clients that take that, where there is enough', async () => {
    const owner = await makeActor('advertiser');
    const { id } = await createAd(owner, {
      title: 'Tea',
      content: 'Leaves',
      budget: 10,
      pricePerView: 0.5,
    });
    const authorization = `Bearer ${await makeToken(owner.id)}`;
    const days = (from: string, accepted: string) =>
      ask(`/v1/ads/${id}/stats?from=${from}&to=2026-12-31`, {
        headers: { authorization, 'accept-encoding': accepted },
      });
    const [zipped, plain] = [await days('2026-01-01', 'gzip'), await days('2026-01-01', 'identity')];
    expect([zipped, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null]);
    expect(zipped.headers.get('vary')).toContain('Accept-Encoding');
    expect(await zipped.text()).toBe(await plain.text());
    expect((await days('2026-12-31', 'gzip')).headers.get('content-encoding')).toBeNull();
  });

  it.each(['/v1/nothing', '/dashboard', '/api/campaigns/nothing', '/proof/v1/pol/nothing'])(
    'leave %s to Next',
    async (path) => {
      expect((await ask(path)).status).toBe(418);
    },
  );
});
