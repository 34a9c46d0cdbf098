import type { IncomingMessage } from 'node:http';

/** Where the authenticated part of the platform reads the caller's address. */
const CLIENT_HEADER = 'x-fanfare-client';
/** What a client may say about itself or its way here, and what we therefore never pass on as it came. */
const CLAIMED = ['x-real-ip', 'forwarded', 'x-client-ip', 'cf-connecting-ip', 'true-client-ip'];
const CLAIMED_SITE = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];

/**
 * Replaces everything the client claims about its address by what we know: the socket's address, or behind
 * `hops` proxies of our own the entry the outermost of them appended to X-Forwarded-For.
 */
export function establishAddress(request: IncomingMessage, hops: number): void {
  const { headers } = request;
  const client = clientAddress(request, hops);
  for (const name of CLAIMED) delete headers[name];
  if (hops === 0) for (const name of CLAIMED_SITE) delete headers[name];
  headers['x-forwarded-for'] = client;
  headers[CLIENT_HEADER] = client;
}

function clientAddress(request: IncomingMessage, hops: number): string {
  const claimed = String(request.headers['x-forwarded-for'] ?? '');
  const chain = claimed.split(',').map((entry) => entry.trim());
  const path = [...chain.filter((entry) => entry !== ''), request.socket.remoteAddress ?? 'unknown'];
  const address = path[Math.max(0, path.length - 1 - hops)] ?? 'unknown';
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
