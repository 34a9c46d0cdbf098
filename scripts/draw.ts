import { createServer } from 'node:http';
import next from 'next';
import { closeDatabase } from '@/db/client';
import { env } from '@/lib/env';
import { guardConsole, log } from '@/lib/log';
import { withHonestStatus } from './server/draw-page';

/**
 * A process that draws pages and nothing else, at the socket that it is given. Started by `server/applications.ts`, whose
 * end is its own; whoever asks has been looked at there.
 */
guardConsole(true);
process.on('unhandledRejection', (error) => log().error({ err: error }, 'an unhandled rejection'));
process.on('uncaughtException', (error) => log().error({ err: error }, 'an uncaught exception'));
// The terminal's signals come to both; what was asked is finished first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => void closeDatabase().finally(() => process.exit(0)));

const { HOST, PORT } = env();
const app = next({ dev: false, dir: process.cwd(), hostname: HOST, port: PORT, httpServer: createServer() });
await app.prepare();
const answer = app.getRequestHandler();
const draw = withHonestStatus((request, response) => answer(request, response));
// Connections are kept for as long as the other end wants.
const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (request, response) =>
  draw(request, response),
);
server.listen(process.argv[2], () => process.send?.('ready'));
