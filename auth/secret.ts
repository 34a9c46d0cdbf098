import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';

/** The prefixes tell what a secret is for, to people and to secret scanners. */
export type SecretPrefix =
  | 'fan'
  | 'fanapp'
  | 'fanaccess'
  | 'fanrefresh'
  | 'fancode'
  | 'fanmail'
  | 'fanview'
  | 'fanstep'
  | 'fanbrowser'
  | 'fanjoin';

/** A new secret: `<prefix>_` and 32 random bytes. Show it once; store `hashSecret` of it. */
export const newSecret = (prefix: SecretPrefix) => `${prefix}_${randomBytes(32).toString('base64url')}`;

/** SHA-256 of a secret with 256 bits of its own entropy: nothing slower is needed. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');

/**
 * A secret that is made again of its nonce: for links that are mailed later, so that nothing that opens anything waits in
 * the database. As strong as one by chance to whoever lacks AUTH_SECRET.
 */
export const secretOf = (prefix: SecretPrefix, nonce: string) =>
  `${prefix}_${sign(`secret ${prefix}`, nonce)}`;

/** The part of a secret its owner may see again. */
export const visiblePart = (secret: string) => secret.slice(0, secret.indexOf('_') + 7);

/** HMAC-SHA256 under the platform's own secret, for values that we hand out and take back. */
export const sign = (purpose: string, value: string) =>
  createHmac('sha256', env().AUTH_SECRET).update(`${purpose}\n${value}`).digest('base64url');

/** Compares without telling by its time how much was right. */
export function sameText(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}
