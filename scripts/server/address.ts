import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '@/lib/loopback';

/** Where the authenticated part of the platform reads the caller's address. */
const CLIENT_HEADER = 'x-fanfare-client';
/** Where it reads that nobody stands between the caller and us, both on one machine. */
const DIRECT_HEADER = 'x-fanfare-direct';
/** Shows what Next asks of us itself, with the headers of a request that we have looked at before. */
const OWN_HEADER = 'x-fanfare-own';
const OWN_SECRET = randomUUID();
/** What a client may say about itself or its way here, and what we therefore never pass on as it came. */
const CLAIMED = ['x-real-ip', 'forwarded', 'x-client-ip', 'cf-connecting-ip', 'true-client-ip'];
const CLAIMED_SITE = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];

/**
 * Replaces everything the client claims about its address by what we know: the socket's address, or behind
 * `hops` proxies of our own the entry the outermost of them appended to X-Forwarded-For.
 */
export function establishAddress(request: IncomingMessage, hops: number): void {
  const { headers } = request;
  if (headers[OWN_HEADER] === OWN_SECRET) return;
  headers[OWN_HEADER] = OWN_SECRET;
  const client = clientAddress(request, hops);
  const direct = isDirect(request);
  delete headers[DIRECT_HEADER];
  if (direct) headers[DIRECT_HEADER] = '1';
  for (const name of CLAIMED) delete headers[name];
  if (hops === 0) for (const name of CLAIMED_SITE) delete headers[name];
  headers['x-forwarded-for'] = client;
  headers[CLIENT_HEADER] = client;
}

/** The caller's address, once it has been established. */
export const clientOf = ({ headers }: IncomingMessage) => String(headers[CLIENT_HEADER]);

/** The caller's address, whatever the client claims: the socket's, or what the outermost of our proxies saw. */
export function clientAddress(request: IncomingMessage, hops: number): string {
  const claimed = String(request.headers['x-forwarded-for'] ?? '');
  const chain = claimed.split(',').map((entry) => entry.trim());
  const path = [...chain.filter((entry) => entry !== ''), request.socket.remoteAddress ?? 'unknown'];
  const address = path[Math.max(0, path.length - 1 - hops)] ?? 'unknown';
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/**
 * Whether the request comes from this machine and was meant for it: no proxy left a trace, and the name it was sent to
 * is the machine's own, which a page of another site cannot bring about by a name of its own that leads here.
 */
function isDirect({ headers, httpVersion, socket }: IncomingMessage): boolean {
  const [, name = ''] = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(headers.host ?? '') ?? [];
  const passedOn = [...CLAIMED, ...CLAIMED_SITE, 'x-forwarded-for', 'via'].some((each) => each in headers);
  // nginx asks in HTTP/1.0 unless told otherwise, and by itself adds nothing that tells it is there.
  return isLoopback(socket.remoteAddress ?? '') && isLoopback(name) && !passedOn && httpVersion !== '1.0';
}
