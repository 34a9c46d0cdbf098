import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendWhole } from './whole-pages';

const head = '<!DOCTYPE html><html><head><title>Zoë</title></head>';
const body =
  '<body><!--$?--><template id="B:0"></template><p class="skeleton"></p><!--/$-->' +
  '<div hidden id="S:0"><p>20 €</p></div><script nonce="a">$RC("B:0","S:0")</script></body></html>';
const streamed = head + body;
const bytes = Buffer.from(streamed);
// The second cut goes through the sign of the euro.
const pieces = [
  bytes.subarray(0, bytes.indexOf('<template')),
  bytes.subarray(bytes.indexOf('<template'), bytes.indexOf('€') + 1),
  bytes.subarray(bytes.indexOf('€') + 1),
];
const whole = `${head}<body><!--$--><p>20 €</p><!--/$--></body></html>`;
let server: Server;

beforeAll(async () => {
  const compress = compression() as unknown as (...args: unknown[]) => void;
  server = createServer(async (request, response) => {
    const params = new URL(request.url ?? '/', 'http://fanfare.example').searchParams;
    response.setHeader('content-type', params.get('type') ?? 'text/html; charset=utf-8');
    if (params.has('length')) response.setHeader('content-length', Buffer.byteLength(streamed));
    if (params.has('compressed')) compress(request, response, () => undefined);
    sendWhole(response, Number(params.get('patience') ?? 10_000));
    for (const piece of pieces) {
      response.write(new Uint8Array(piece));
      await new Promise((resolve) => setTimeout(resolve, Number(params.get('pause') ?? 0)));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => void server.close());

function ask(query = '', init?: RequestInit): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/campaigns${query}`, init);
}

describe('a page', () => {
  it.each(['', '?compressed'])('that is ready soon is sent whole (%s)', async (query) => {
    expect(await (await ask(query)).text()).toBe(whole);
    expect(await (await ask(query, { method: 'POST' })).text()).toBe(whole);
  });

  it.each([
    ['what is no page', '?type=text/x-component'],
    ['what said its length', '?length'],
  ])('is something else than %s', async (_what, query) => {
    expect(await (await ask(query)).text()).toBe(streamed);
  });

  it.each(['?pause=100&patience=150', '?pause=100&patience=150&compressed'])(
    'that takes longer is sent as it comes (%s)',
    async (query) => {
      const reader = (await ask(query)).body?.pipeThrough(new TextDecoderStream()).getReader();
      let seen = '';
      while (!seen.includes('skeleton')) seen += (await reader?.read())?.value;
      expect(seen).not.toContain('20 €');
      for (let more = await reader?.read(); more && !more.done; more = await reader?.read())
        seen += more.value;
      expect(seen).toBe(streamed);
    },
  );

  it('is let go when its reader leaves, and the server goes on', async () => {
    const leaving = new AbortController();
    const { body } = await ask('?pause=30&compressed', { signal: leaving.signal });
    leaving.abort();
    await expect(new Response(body).text()).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await (await ask()).text()).toBe(whole);
  });

  it('sends its head at once', async () => {
    const reader = (await ask('?pause=20')).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(head);
  });
});
