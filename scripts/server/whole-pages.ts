import type { ServerResponse } from 'node:http';
import { assemblePage } from './assemble-page';

/** How long a page may take to be sent whole; a skeleton shown for less only flickers. */
const PATIENCE_MS = 300;

const HEAD_END = '</head>';

/** Whether the answer is a page that is sent as it is made; what is sent with its length must stay as long as it is. */
export const isStreamedPage = (response: ServerResponse) =>
  String(response.getHeader('content-type')).startsWith('text/html') && !response.hasHeader('content-length');

/**
 * Sends a page whole when it is ready soon: with everything in its place, so that it can be read without scripts and
 * nothing is drawn twice. One that takes longer is sent as it comes, its skeleton first. Its head, with the addresses of
 * styles and scripts, never waits. Answers to forms that browsers send without scripts are pages too.
 */
export function sendWhole(response: ServerResponse, patience = PATIENCE_MS): void {
  const { write, end } = response;
  let state: 'new' | 'held' | 'sent' = 'new';
  // One byte a character, so that a letter may be cut in two by the end of a piece.
  let held = '';
  let timer: NodeJS.Timeout | undefined;

  const send = (page: string) => Reflect.apply(write, response, [Buffer.from(page, 'latin1')]);
  function letGo() {
    state = 'sent';
    held = '';
    clearTimeout(timer);
  }
  function sendHeld(page: string) {
    letGo();
    if (page) send(page);
  }
  function hold(piece: string) {
    held += piece;
    if (state === 'held') return;
    state = 'held';
    const head = held.indexOf(HEAD_END);
    if (head >= 0) {
      send(held.slice(0, head + HEAD_END.length));
      held = held.slice(head + HEAD_END.length);
    }
    timer = setTimeout(() => {
      sendHeld(held);
      // What compresses the page keeps pieces until there is more of them, unless it is told that somebody waits.
      if ('flush' in response && typeof response.flush === 'function') response.flush();
    }, patience);
    response.once('close', letGo);
  }

  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (state === 'new' && !isStreamedPage(response)) state = 'sent';
    if (state === 'sent') return Reflect.apply(write, response, [chunk, ...rest]);
    hold(Buffer.from(chunk as Uint8Array).toString('latin1'));
    return true;
  };
  response.end = (...last: unknown[]) => {
    if (state === 'held') sendHeld(assemblePage(held) ?? held);
    return Reflect.apply(end, response, last);
  };
}
