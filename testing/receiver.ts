import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** How a receiver treats what it gets. */
type Manner = (request: IncomingMessage, response: ServerResponse) => void;

export const takes: Manner = (_request, response) => response.writeHead(204).end();
export const answers =
  (status: number, text = '', headers = {}): Manner =>
  (_request, response) =>
    response.writeHead(status, headers).end(text);
/** It takes what it got and dies before it says so. */
export const dies: Manner = (request) => request.socket.destroy();
export const isSilent: Manner = () => undefined;
/** It says 200 and never comes to an end. */
export const talks: Manner = (_request, response) => {
  response.writeHead(200);
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(16_384)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

export interface Received {
  headers: Record<string, string>;
  body: string;
}

/** A server that receives webhooks, keeps what it got, and behaves as it is told to. */
export async function makeReceiver() {
  const received: Received[] = [];
  let manner = takes;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      manner(request, response);
    });
  });
  const open = (port: number) =>
    new Promise<number>((resolve) =>
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const port = await open(0);
  afterAll(close);
  return {
    url: `http://127.0.0.1:${port}/events`,
    port,
    received,
    behave: (next: Manner) => {
      manner = next;
    },
    kill: close,
    comeBack: () => open(port),
  };
}
