import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { changes } from '@/lib/changes';
import { Failure } from '@/lib/failure';

/** Answers for everything that is Next's. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What is said from one end of a connection to the other, and means nothing beyond. */
const OF_A_CONNECTION = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
];

const ofConnection = ({ headers }: IncomingMessage): Set<string> => {
  const named = String(headers.connection ?? '').split(',');
  return new Set([...OF_A_CONNECTION, ...named.map((name) => name.trim().toLowerCase())]);
};

/** What the other process is asked: the same, with the headers as they were cleaned. */
function headersTo(request: IncomingMessage): Record<string, string | string[]> {
  const dropped = ofConnection(request);
  const kept = Object.entries(request.headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined && !dropped.has(entry[0]),
  );
  return Object.fromEntries(kept);
}

const broken = (cause: unknown) =>
  new Failure('unavailable', 'The page could not be drawn. Try again in a moment.', { retryAfter: 1, cause });

/**
 * Has another process of ours answer, at a socket of this machine, over connections that are kept. Bodies have come
 * (`body.ts`). Who leaves is not drawn for; an answer that breaks off breaks off for its reader too.
 */
export function forwarder(socketPath: string): Pages {
  const agent = new Agent({ keepAlive: true });
  return (request, response) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', url: path } = request;
      const asked = ask({
        agent,
        socketPath,
        path,
        method,
        headers: headersTo(request),
        maxHeaderSize: 65_536,
      });
      response.once('close', () => {
        asked.destroy();
        resolve();
      });
      asked.once('error', (error) => {
        if (response.headersSent) response.destroy();
        reject(broken(error));
      });
      asked.once('response', (answer) => {
        // What was sent may have changed something, which pages that are kept must not outlive.
        if (method !== 'GET' && method !== 'HEAD') changes().count++;
        response.statusCode = answer.statusCode ?? 502;
        const dropped = ofConnection(answer).add('date');
        for (const [name, value] of Object.entries(answer.headers)) {
          if (value !== undefined && !dropped.has(name)) response.setHeader(name, value);
        }
        answer.once('error', () => response.destroy()).pipe(response);
      });
      request.pipe(asked);
    });
}
