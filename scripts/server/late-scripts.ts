import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sessionCookie } from '@/auth/session';
import { isStreamedPage } from './whole-pages';

/** How Next marks a page that failed or is missing: empty until scripts have drawn it. */
const DRAWN_BY_SCRIPTS = '<html id="__next_error__">';

const starter = readFileSync(new URL('./start-scripts.mjs', import.meta.url), 'utf8');

/**
 * Strangers read pages more than they work with them, and starting the scripts of a page keeps a phone busy for longer
 * than drawing it. So on pages without a session the scripts are neither fetched nor run before the page is there, and
 * start when it is used, or has been quiet for a while. Meanwhile the browser does by itself what it can: links,
 * popovers, forms with an address. Anything else that is pressed, chosen or typed is done again once React has taken it
 * over.
 *
 * Pages that are tools start theirs at once by the event `fanfare:start`.
 */
export function holdScripts(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' || request.headers.cookie?.includes(`${sessionCookie()}=`)) return;
  const { write } = response;
  let isHeld = false;
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    const nonce = nonceOf(response);
    if (!nonce || !(chunk instanceof Uint8Array)) return Reflect.apply(write, response, [chunk, ...rest]);
    // One byte a character, so that a letter may be cut in two by the end of a piece.
    let page = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    if (!isHeld && page.includes('<head>') && !page.includes(DRAWN_BY_SCRIPTS)) {
      isHeld = true;
      page = page.replace('<head>', () => `<head><script nonce="${nonce}">${starter}</script>`);
    }
    // Never without what starts them.
    if (isHeld) page = hold(page);
    return Reflect.apply(write, response, [Buffer.from(page, 'latin1'), ...rest]);
  };
}

/** Of a page; nothing else is changed. */
function nonceOf(response: ServerResponse): string | undefined {
  if (!isStreamedPage(response)) return undefined;
  return /'nonce-([\w+/=]+)'/.exec(String(response.getHeader('content-security-policy')))?.[1];
}

/** A piece of a page whose scripts wait. A tag cut in two by the end of the piece is not found, and starts by itself. */
function hold(page: string): string {
  return page
    .replaceAll('<script src="/_next/', '<script type="text/plain" src="/_next/')
    .replace(/<link rel="preload" as="script"[^>]*>/g, '');
}
