import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { env } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { isLoopback } from '@/lib/loopback';

/** Whether plain http and private networks are allowed: where somebody tries this on a machine of their own. */
const anywhere = () => env().WEBHOOK_TARGETS === 'any';

/** An address that we do not connect to. */
export class PrivateTarget extends Error {}

/** Whether an address is one of the public internet, also as IPv6 writes those of IPv4. */
export const isPublic = (address: string) => ipaddr.process(address).range() === 'unicast';

/** The host of a URL as sockets want it. */
export const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');

/** Refuses an address that is written out and private. Names are judged by what they lead to, at each connection. */
export function refuseLiteral(host: string): void {
  if (!anywhere() && isIP(host) !== 0 && !isPublic(host)) throw new PrivateTarget();
}

/**
 * Looks a name up for a connection, which goes to what was judged here and nowhere else. A name that leads into a private
 * network with any of its addresses is refused. Sockets ask this for names alone: `refuseLiteral` judges the rest.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
    if (error) return callback(error, '', 0);
    if (!anywhere() && addresses.some(({ address }) => !isPublic(address))) {
      return callback(new PrivateTarget(), '', 0);
    }
    const [first] = addresses;
    if (options.all || !first) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

/** Refuses what can be no endpoint, before anything is sent there. */
export function requireTarget(text: string): string {
  const url = new URL(text);
  const host = hostOf(url);
  if (anywhere()) return url.href;
  const problem =
    url.protocol !== 'https:'
      ? 'must begin with https://'
      : isLoopback(host) || (isIP(host) !== 0 && !isPublic(host))
        ? 'must be an address of the public internet'
        : undefined;
  if (problem === undefined) return url.href;
  throw new Failure('invalid', `The address of an endpoint ${problem}.`, { fields: { url: problem } });
}
