import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { changes } from '@/lib/changes';
import type { Pages } from './forward';

/** How old a kept page may be where nothing changed on this instance: the footer of each says when it was drawn. */
const FRESH_MS = 5_000;
const MOST_BYTES = 32 * 1024 * 1024;
/** Longer addresses are searches of somebody's own. */
const LONGEST_ADDRESS = 512;

/** The pages that look the same to every stranger. */
const PUBLIC = /^\/(?:(?:advertisers|campaigns|docs|people|watch)(?:\/[^/]+)?|leaderboard|terms)?\/?$/;
/** What asks for a part of a page, or gives the answer another shape. */
const SPECIAL = ['rsc', 'next-router-prefetch', 'next-action', 'authorization', 'range', 'if-none-match'];

interface Kept {
  headers: OutgoingHttpHeaders;
  /** What stands between the places of the nonce. */
  parts: string[];
  nonce: string;
  bytes: number;
  /** `changes` of before it was drawn. */
  changes: number;
}

/** The theme that a stranger chose, which is all that their cookies may say; undefined for cookies of somebody. */
function themeOf(request: IncomingMessage): string | undefined {
  const { cookie } = request.headers;
  return cookie ? /^theme=(light|dark)$/.exec(cookie)?.[1] : '';
}

/** What an answer depends on; undefined for what is not a public page, asked for by a stranger. */
function keyOf(request: IncomingMessage): string | undefined {
  const { method, url = '/', headers } = request;
  const [path = '/'] = url.split('?', 1);
  if (method !== 'GET' || url.length > LONGEST_ADDRESS || !PUBLIC.test(path)) return undefined;
  if (SPECIAL.some((name) => headers[name] !== undefined)) return undefined;
  const theme = themeOf(request);
  if (theme === undefined) return undefined;
  const zipped = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  // Next, which compresses, sees no more of what the client takes than the key does.
  if (zipped) headers['accept-encoding'] = 'gzip';
  else delete headers['accept-encoding'];
  return [headers.host, zipped ? 'gzip' : '', theme, url].join(' ');
}

/**
 * Collects what is sent as an answer; resolves to its body once it is whole, and to undefined if it never is. What is
 * drawn does not wait for its reader, since others may wait for it.
 */
function collect(response: ServerResponse): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding as BufferEncoding));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const { write, end } = response;
  response.write = (...sent: unknown[]) => {
    keep(sent[0], sent[1]);
    Reflect.apply(write, response, sent);
    return true;
  };
  return new Promise((resolve) => {
    response.end = (...sent: unknown[]) => {
      keep(sent[0], sent[1]);
      resolve(Buffer.concat(chunks));
      return Reflect.apply(end, response, sent);
    };
    response.once('close', () => resolve(undefined));
  });
}

/** Whether an answer may be shown to others: a whole page that gives nobody anything of their own. */
const isForAll = (response: ServerResponse) =>
  response.statusCode === 200 &&
  /^text\/html/.test(String(response.getHeader('content-type'))) &&
  !response.hasHeader('set-cookie');

/**
 * Keeps public pages as strangers see them for a few seconds, so that a crowd costs as much as one of it, and drops all
 * of them as soon as this instance commits a change (decision 050). Whoever asks while a page is being drawn waits for
 * it. Each answer has a nonce of its own, in the places of that of Next.
 */
export function keepPages() {
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    ttl: FRESH_MS,
    sizeCalculation: ({ bytes }, key) => bytes + key.length + 4_096,
  });
  /** Pages on their way, from the wait for their place on. */
  const coming = new Map<string, Promise<unknown>>();
  const fresh = (key: string) => {
    const page = kept.get(key);
    return page?.changes === changes().count ? page : undefined;
  };

  /** Draws a page and keeps it if others may see it. */
  const keeping =
    (key: string, pages: Pages): Pages =>
    async (request, response) => {
      const before = changes().count;
      const body = collect(response);
      await pages(request, response);
      const whole = await body;
      if (!whole || !isForAll(response) || before !== changes().count) return;
      const nonce = nonceOf(response);
      if (!nonce) return;
      const headers = response.getHeaders();
      const plain = headers['content-encoding'] === 'gzip' ? await unzip(whole) : whole;
      const parts = plain.toString('utf8').split(nonce);
      kept.set(key, { headers, parts, nonce, bytes: plain.byteLength, changes: before });
    };

  /** Answers with a page that is kept or on its way, or else with what `draw` makes of `pages`. */
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    pages: Pages,
    draw: (pages: Pages) => Promise<void>,
  ): Promise<void> => {
    const key = keyOf(request);
    if (key === undefined) return draw(pages);
    if (!fresh(key)) await coming.get(key);
    const page = fresh(key);
    if (page) return send(page, response);
    if (coming.has(key)) return draw(pages);
    const drawn = draw(keeping(key, pages));
    coming.set(
      key,
      drawn.catch(() => undefined),
    );
    await drawn.finally(() => coming.delete(key));
  };
}

const [zip, unzip] = [promisify(gzip), promisify(gunzip)];

const nonceOf = (response: ServerResponse) =>
  /'nonce-([\w+/=]+)'/.exec(String(response.getHeader('content-security-policy')))?.[1];

async function send({ headers, parts, nonce }: Kept, response: ServerResponse): Promise<void> {
  const own = randomBytes(18).toString('base64');
  const text = parts.join(own);
  const body = headers['content-encoding'] === 'gzip' ? await zip(text, { level: 1 }) : Buffer.from(text);
  // Whoever left meanwhile needs no page.
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, String(value).replaceAll(nonce, own));
  }
  response.removeHeader('transfer-encoding');
  response.setHeader('content-length', body.byteLength);
  response.end(body);
}
