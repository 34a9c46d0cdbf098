import { isIP } from 'node:net';
import { appUrl } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { isLoopback } from '@/lib/loopback';

/** Where passkeys of this platform are made and used. */
export interface PasskeySite {
  /** What they belong to for good: a host name. */
  id: string;
  /** The one address of pages that may ask for them. */
  origin: string;
}

/**
 * By the address that people type, never by what a request says; undefined where browsers have no passkeys: at a number
 * instead of a name, and without TLS. This machine has a name for them, whatever number it is asked at.
 */
export function passkeySite(): PasskeySite | undefined {
  const { protocol, hostname, port } = new URL(appUrl());
  const id = isLoopback(hostname) ? 'localhost' : hostname;
  if (isIP(id.replace(/^\[|\]$/g, '')) || (protocol !== 'https:' && id !== 'localhost')) return undefined;
  return { id, origin: `${protocol}//${id}${port && `:${port}`}` };
}

/** The same where there is nothing to do without one. */
export function requireSite(): PasskeySite {
  const site = passkeySite();
  if (site) return site;
  throw new Failure('wrong_state', 'Passkeys need an address that begins with https:// and has a name.');
}
