import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdScripts } from './late-scripts';

const tag = (file: string) => `<script src="/_next/static/chunks/${file}" async="" nonce="abc+/=1"></script>`;
const pieces = [
  '<!DOCTYPE html><html>',
  `<head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>${tag('a.js')}</head><body>Zoë pays 20 €`,
  `<script nonce="abc+/=1">self.__next_f.push([0])</script><head>${tag('b.js')}</body></html>`,
];
const whole = pieces.join('');
const variants: Record<string, string[]> = {
  '?headless': pieces.map((piece) => piece.replaceAll('<head>', '')),
  '?missing': [whole.replace('<html>', '<html id="__next_error__">')],
};
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fanfare.example');
    response.setHeader('content-type', url.searchParams.get('type') ?? 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "script-src 'self' 'nonce-abc+/=1' 'strict-dynamic'");
    if (url.searchParams.has('length')) response.setHeader('content-length', Buffer.byteLength(whole));
    holdScripts(request, response);
    for (const piece of variants[url.search] ?? pieces) {
      response.write(new Uint8Array(Buffer.from(piece)));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => void server.close());

async function answerTo(query = '', init?: RequestInit): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}/campaigns${query}`, init)).text();
}

describe('scripts of a page for strangers', () => {
  it('wait, all of them, and are not fetched ahead', async () => {
    const page = await answerTo();
    expect(page.match(/<script type="text\/plain" src="\/_next\/static\/chunks\/[ab]\.js"/g)).toHaveLength(2);
    expect(page).not.toMatch(/<script src=|rel="preload"/);
    expect(page).toContain('Zoë pays 20 €');
    expect(page).toContain('<script nonce="abc+/=1">self.__next_f.push([0])</script>');
  });

  it('are started by what stands first in the head, once and with the nonce of the page', async () => {
    const page = await answerTo();
    expect(page).toMatch(/^<!DOCTYPE html><html><head><script nonce="abc\+\/=1">/);
    expect(page.split('fanfare:start')).toHaveLength(2);
  });

  it.each([
    ['to people with a session', '', { headers: { cookie: 'theme=dark; fanfare.session=abc' } }],
    ['in answers to forms', '', { method: 'POST' }],
    ['in what is no page', '?type=text/x-component', {}],
    ['where the length is already said', '?length', {}],
    ['in a page without a head, where nothing could start them', '?headless', {}],
    ['in a page that scripts have to draw', '?missing', {}],
  ])('come as they are %s', async (_where, query, init) => {
    expect(await answerTo(query, init)).toBe(variants[query]?.join('') ?? whole);
  });
});
