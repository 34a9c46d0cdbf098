import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { onRequestError } from '@/instrumentation';
import { Failure } from '@/lib/failure';
import { withHonestStatus } from './draw-page';

/** What a page threw, by its path, and how Next then answers. */
const thrown: Record<string, unknown> = {
  '/busy': new Failure('unavailable', 'The service is busy.'),
  '/cut': Object.assign(
    new Error('Failed query', { cause: Object.assign(new Error('gone'), { code: '57P01' }) }),
  ),
  '/defect': new TypeError('x is not a function'),
};
const answer = (response: ServerResponse, path: string) => {
  response.statusCode = thrown[path] ? 500 : 200;
  if (path === '/late') response.writeHead(500);
  response.end('a page');
};
const draw = withHonestStatus(async (request, response) => {
  const path = request.url ?? '';
  await setImmediate();
  if (thrown[path]) onRequestError(thrown[path]);
  await setImmediate();
  answer(response, path);
});
const server = createServer((request, response) => void draw(request, response));
afterAll(() => server.close());

it('a page that could not be answered for is 503 with Retry-After, a defect 500, the rest as it was', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answers = await Promise.all(
    ['/busy', '/cut', '/defect', '/fine', '/late'].map(async (path) => {
      const { status, headers } = await fetch(`${origin}${path}`);
      return [path, status, headers.get('retry-after')];
    }),
  );
  expect(answers).toEqual([
    ['/busy', 503, '2'],
    ['/cut', 503, '2'],
    ['/defect', 500, null],
    ['/fine', 200, null],
    ['/late', 500, null],
  ]);
});
