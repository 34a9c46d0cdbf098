import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import next from 'next';
import { appUrl, env } from '@/lib/env';
import { log } from '@/lib/log';
import { establishAddress } from './server/address';
import { answerFailure } from './server/answer';
import { drainable } from './server/drain';
import { rawAnswer, securityHeaders, setHeaders } from './server/headers';
import { answerHealth, startMetrics } from './server/health';
import { hotLane } from './server/hot-lane';
import { type Pages, productionPages } from './server/pages';
import { METHODS, refuse } from './server/refuse';

/** Under 15 s with the database's own end after it. */
const DRAIN_MS = 12_000;
/** For connections that are on their way while we already say that we are not ready. */
const ANNOUNCE_MS = 250;

export type RunningServer = { port: number; stop(): Promise<void> };

/** Serves the platform on HOST and PORT: our own guards first, then Next. */
export async function serve({ dev }: { dev: boolean }): Promise<RunningServer> {
  const { HOST, PORT, TRUST_PROXY } = env();
  const headers = securityHeaders(appUrl().startsWith('https:'));
  const measure = startMetrics();
  let draining = false;
  let pages: Pages | undefined;

  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
    },
    (request, response) => {
      measure(request, response);
      setHeaders(response, headers);
      if (draining) response.setHeader('connection', 'close');
      establishAddress(request, TRUST_PROXY);
      if (refuse(request, response)) return;
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      if (answerHealth(path, request, response, draining || !pages)) return;
      // In development the routes reload as their files change, which only Next knows.
      const hot = dev ? undefined : hotLane(request.method, path);
      if (pages) return void handOver(hot ?? pages, request, response);
      response.setHeader('retry-after', '2');
      answerFailure(response, 503, 'unavailable', 'Starting. Try again in a moment.');
    },
  );
  server.maxConnections = 4_096;
  answerBrokenRequests(server, headers);
  const drain = drainable(server, dev);

  await listen(server, PORT, HOST);
  const { port } = server.address() as AddressInfo;
  // Next takes over web sockets, which only development has: in production an Upgrade header is ignored, as
  // HTTP says, instead of a connection that nothing times out.
  const httpServer = dev ? server : createServer();
  const app = next({ dev, dir: process.cwd(), hostname: HOST, port, httpServer });
  try {
    await app.prepare();
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
  pages = dev ? app.getRequestHandler() : productionPages(app.getRequestHandler());
  return {
    port,
    stop: async () => {
      draining = true;
      await setTimeout(ANNOUNCE_MS);
      await drain(DRAIN_MS);
      await app.close();
    },
  };
}

async function handOver(pages: Pages, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await pages(request, response);
  } catch (error) {
    const path = request.url?.split('?', 1)[0];
    log().error({ err: error, path }, 'a request failed outside its handler');
    if (response.headersSent) response.destroy();
    else answerFailure(response, 500, 'internal', 'Something went wrong on our side.');
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} of ${host} is in use. Set PORT to another one.`) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Node answers requests it cannot parse with bare lines; these carry our headers and a readable body. */
function answerBrokenRequests(server: Server, headers: Record<string, string>): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const answers: Record<string, [string, string, string]> = {
      HPE_HEADER_OVERFLOW: [
        '431 Request Header Fields Too Large',
        'headers_too_large',
        'The headers are too large.',
      ],
      ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'timeout', 'The request took too long to arrive.'],
    };
    const answer = answers[error.code ?? ''] ?? [
      '400 Bad Request',
      'malformed',
      'This is not an HTTP request.',
    ];
    socket.end(rawAnswer(answer[0], headers, answer[1], answer[2]));
  });
  server.on('connect', (_request, socket) => {
    const allow = { ...headers, allow: METHODS.join(', ') };
    socket.end(
      rawAnswer('405 Method Not Allowed', allow, 'method_not_allowed', 'This method is not supported.'),
    );
  });
}
