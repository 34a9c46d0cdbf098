import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closeRedis } from '@/auth/redis';
import { env } from '@/lib/env';
import { ownDataDirectory } from '@/testing/pictures';
import { answerHealth } from './health';

const home = ownDataDirectory();
let draining = false;
const server = createServer((request, response) => {
  answerHealth(request.url ?? '/', request, response, draining);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
  closeRedis();
  env().REDIS_URL = undefined;
  server.close();
});

async function readiness() {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  return { code: response.status, wait: response.headers.get('retry-after'), ...(await response.json()) };
}

it('says of each part how it is, and is ready for work that another instance could not do better', async () => {
  const fine = { code: 200, wait: null, status: 'ok', database: 'ok', storage: 'ok', redis: 'none' };
  expect(await readiness()).toEqual(fine);

  // A file where the folder of uploads belongs: nothing can be written, whoever asks.
  rmSync(path.join(home, 'files'), { recursive: true, force: true });
  writeFileSync(path.join(home, 'files'), '');
  expect(await readiness()).toEqual(fine);
  vi.setSystemTime(Date.now() + 11_000);
  expect(await readiness()).toEqual({
    ...fine,
    code: 503,
    wait: '2',
    status: 'uploads cannot be kept',
    storage: expect.stringMatching(/^The folder cannot be written to: /),
  });
  rmSync(path.join(home, 'files'));
  vi.setSystemTime(Date.now() + 11_000);
  expect(await readiness()).toEqual(fine);

  env().REDIS_URL = 'redis://127.0.0.1:9/0';
  await readiness();
  expect(await readiness()).toEqual({
    ...fine,
    status: 'degraded',
    redis: 'away: each instance counts calls by itself',
  });

  draining = true;
  expect(await readiness()).toMatchObject({ code: 503, status: 'stopping', database: 'ok' });
});
