import { networkOf } from '@/lib/network';
import { remembered } from '@/lib/remembered';
import { sign } from './secret';

/**
 * Where the caller is, as the server in front established it and never as the client claims: an IPv4 address, or the
 * network of an IPv6 one, whose single addresses a caller changes at will.
 */
export const addressOf = (headers: Headers) => networkOf(headers.get('x-fanfare-client') ?? 'unknown');

/** The whole address of the caller, for what is told by it and not kept; empty where it is unknown. */
export const wholeAddressOf = (headers: Headers) => headers.get('x-fanfare-client') ?? '';

/** Whether the caller sits at this very machine, with nothing between them and us; the server establishes it too. */
export const isDirect = (headers: Headers) => headers.get('x-fanfare-direct') === '1';

/** Whoever is known by their address alone, as limits and Idempotency-Keys tell callers apart: its HMAC. */
export const principalOfAddress = remembered(10_000, (address) => `address:${sign('address', address)}`);
