import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import next from 'next';
import { startCallLog } from '@/auth/call-log';
import { appUrl, env } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { networkOf } from '@/lib/network';
import { clientOf, establishAddress } from './server/address';
import { startApplications } from './server/applications';
import { areaOf, largestBody, takesFiles } from './server/area';
import { ordinary, receiver, uploads } from './server/body';
import { crowdControl } from './server/crowd';
import { drainable } from './server/drain';
import { withHonestStatus } from './server/draw-page';
import { isCall, noOperation, requireOwnForm } from './server/forms';
import type { Pages } from './server/forward';
import { rawAnswer, securityHeaders, setHeaders } from './server/headers';
import { answerHealth, startMetrics } from './server/health';
import { HotLane } from './server/hot-lane';
import { operations } from './server/operations';
import { answerOptions, faultOf, METHODS, refuse } from './server/refuse';
import { cleanHeaders } from './server/request-headers';
import { filesOfTheBuild, finishedFiles } from './server/static-files';
import { underWay } from './server/under-way';

/** Under 15 s with the database's own end after it. */
const DRAIN_MS = 12_000;
/** For connections that are on their way while we already say that we are not ready. */
const ANNOUNCE_MS = 250;

/** How the platform is run. */
export interface How {
  dev: boolean;
  /** The script of a process that draws pages; in development there is none. */
  drawing?: string;
}

export type RunningServer = { port: number; stop(): Promise<void> };

/** Serves the platform on HOST and PORT: our own guards first, then Next, here or in processes of its own. */
export async function serve({ dev, drawing }: How): Promise<RunningServer> {
  const { HOST, PORT, TRUST_PROXY } = env();
  const headers = securityHeaders(appUrl().startsWith('https:'));
  const { measure, note } = startMetrics();
  const endCallLog = startCallLog();
  // In development the routes reload as their files change, which only Next knows.
  const hot = dev ? undefined : new HotLane({ headers, hops: TRUST_PROXY, note });
  let draining = false;
  let answer: Answer | undefined;

  const server = createServer(
    {
      headersTimeout: 10_000,
      // Bodies have a time limit of their own, which pictures stay within.
      requestTimeout: 90_000,
      keepAliveTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
    },
    async (request, response) => {
      if (answer && hot?.take(request, response)) return;
      measure(request, response);
      setHeaders(response, headers);
      establishAddress(request, TRUST_PROXY);
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      try {
        if (answerOptions(request, response)) return;
        const fault = faultOf(request);
        if (fault) throw fault;
        if (answerHealth(path, request, response, draining || !answer)) return;
        if (!answer) throw new Failure('unavailable', 'Starting. Try again in a moment.', { retryAfter: 2 });
        await answer(path, request, response);
      } catch (error) {
        await refuse(path, response, error);
      }
    },
  );
  server.maxConnections = 4_096;
  answerBrokenRequests(server, headers);
  const drain = drainable(server, dev);

  await listen(server, PORT, HOST);
  const { port } = server.address() as AddressInfo;
  const drawn = await drawPages(server, { dev, drawing }).catch((error: unknown) => {
    server.close();
    server.closeAllConnections();
    throw error;
  });
  // Pages that are drawn elsewhere take no turns with calls.
  answer = answering(drawn.pages, dev, drawn.elsewhere ? undefined : () => hot?.underWay ?? 0);
  return {
    port,
    stop: async () => {
      draining = true;
      drain.start();
      await setTimeout(ANNOUNCE_MS);
      await drain.end(DRAIN_MS);
      hot?.end();
      await endCallLog();
      await drawn.stop();
    },
  };
}

/** What draws pages: processes of their own, or Next within this one. */
async function drawPages(server: Server, { dev, drawing }: How) {
  const { APP_PROCESSES, HOST } = env();
  if (APP_PROCESSES > 0 && drawing) {
    const applications = startApplications(APP_PROCESSES, drawing);
    await applications.ready().catch(async (error: unknown) => {
      await applications.stop();
      throw error;
    });
    return { ...applications, elsewhere: true };
  }
  const { port } = server.address() as AddressInfo;
  // Next takes over web sockets, which only development has: in production an Upgrade header is ignored, as
  // HTTP says, instead of a connection that nothing times out.
  const httpServer = dev ? server : createServer();
  const app = next({ dev, dir: process.cwd(), hostname: HOST, port, httpServer });
  await app.prepare();
  const draw = app.getRequestHandler();
  // Next would take a third argument for the address.
  const pages = withHonestStatus((request, response) => draw(request, response));
  return { pages, stop: () => app.close(), elsewhere: false };
}

type Answer = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What happens to a request that is fit to be answered: its body is taken, and pages get their turn. */
function answering(pages: Pages, dev: boolean, hotCalls?: () => number): Answer {
  // In development Next serves its own files, which change.
  const answerBuilt = dev ? undefined : filesOfTheBuild(path.join('.next', 'static'));
  const answerFinished = dev ? undefined : finishedFiles('public');
  // In development the routes reload as their files change, which only Next knows.
  const operationAt = dev ? undefined : operations();
  const calls = underWay();
  // In development the first visitor of a page waits for it to be compiled, for as long as that takes.
  const answerPage = dev ? pages : crowdControl(pages, () => (hotCalls ? calls.count() + hotCalls() : 0));
  const [receive, receiveFile] = [receiver(ordinary), receiver(uploads)];

  return async (path, request, response) => {
    const area = areaOf(path);
    cleanHeaders(request, area.kind === 'site');
    if (area.kind === 'site') requireOwnForm(request);
    if (!dev && area.kind === 'site' && isCall(request)) throw noOperation();
    if (answerBuilt?.(request, response)) return;
    if (area.kind === 'finished' && answerFinished?.(request, response)) return;
    const network = networkOf(clientOf(request));
    const take = takesFiles(path) ? receiveFile : receive;
    const whole = await take(request, response, network, largestBody(path));
    if (!whole) return;
    if (area.kind === 'site' || area.kind === 'handler') return answerPage(whole, response, network);
    const operation = operationAt ? operationAt(request.method ?? 'GET', path) : pages;
    if (!operation && area.kind === 'api') throw noOperation();
    await calls.run(response, () => (operation ?? pages)(whole, response));
  };
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
