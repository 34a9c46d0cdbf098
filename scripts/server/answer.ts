import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { hasBody } from './body';

/** Sends a small JSON answer of the server itself; browsers and caches keep nothing of it. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(body));
}

/** Sends a failure of the server itself, in the shape of the Ads API, which is also a fair default. */
export function answerFailure(response: ServerResponse, status: number, code: string, message: string): void {
  answerJson(response, status, { error: { code, message } });
}

/** Sends the head of what a handler answered and gives its body. */
async function writeHead(response: ServerResponse, given: Response): Promise<Buffer> {
  const body = Buffer.from(await given.arrayBuffer());
  response.statusCode = given.status;
  given.headers.forEach((value, name) => {
    response.setHeader(name, value);
  });
  // An answer that has no body by its kind says nothing of one's length.
  if (given.status !== 204 && response.req.method !== 'HEAD')
    response.setHeader('content-length', body.byteLength);
  return body;
}

/** Bytes below which compressing costs more than it saves. */
const WORTH_IT = 1_024;
const zip = promisify(gzip);

/** Sends what an operation answered, compressed if its client takes that and there is enough of it. */
export async function answerCompressed(response: ServerResponse, given: Response): Promise<void> {
  const body = await writeHead(response, given);
  const takesZip = /\bgzip\b/.test(String(response.req.headers['accept-encoding'] ?? ''));
  const isText = /json|text/.test(given.headers.get('content-type') ?? '');
  if (!isText || body.byteLength < WORTH_IT) return void response.end(body);
  response.appendHeader('vary', 'Accept-Encoding');
  if (!takesZip) return void response.end(body);
  const zipped = await zip(body, { level: 1 });
  response.setHeader('content-encoding', 'gzip').setHeader('content-length', zipped.byteLength);
  response.end(zipped);
}

/** Sends what a handler answered. */
export async function answerWith(response: ServerResponse, given: Response): Promise<void> {
  response.end(await writeHead(response, given));
}

/** How long what is left of a body may still come. */
const LINGER_MS = 2_000;

/**
 * The same to a client that is still sending: it gets the whole answer at once and a while to read it, because a
 * connection that is closed under what is being sent takes the answer with it.
 */
export async function answerEarly(response: ServerResponse, given: Response): Promise<void> {
  const { req: request } = response;
  if (request.complete || !hasBody(request)) return answerWith(response, given);
  response.setHeader('connection', 'close');
  response.write(await writeHead(response, given));
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  request.once('end', end).once('close', end).resume();
}
