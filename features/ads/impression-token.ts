import { randomUUID } from 'node:crypto';
import { sameText, sign } from '@/auth/secret';

const lifetimeMs = 2 * 60 * 60 * 1000;

const signatureOf = (adId: string, expires: number, nonce: string) =>
  sign('impression', `${adId} ${expires} ${nonce}`);

/** A token for one impression of an ad within two hours: `<expiry in ms>.<nonce>.<signature>`. */
export function newImpressionToken(adId: string, now = Date.now()): string {
  const expires = now + lifetimeMs;
  const nonce = randomUUID();
  return `${expires}.${nonce}.${signatureOf(adId, expires, nonce)}`;
}

export type TokenVerdict =
  | { kind: 'fresh'; nonce: string; expiresAt: Date }
  | { kind: 'unverified' | 'expired' };

/** What a hit's token is worth for this ad; whether it was used before only the database knows. */
export function judgeImpressionToken(adId: string, token: string | null, now = Date.now()): TokenVerdict {
  const [, expires, nonce, signature] = /^(\d{13})\.([0-9a-f-]{36})\.([\w-]{43})$/.exec(token ?? '') ?? [];
  if (!expires || !nonce || !signature) return { kind: 'unverified' };
  if (!sameText(signature, signatureOf(adId, Number(expires), nonce))) return { kind: 'unverified' };
  if (Number(expires) <= now) return { kind: 'expired' };
  return { kind: 'fresh', nonce, expiresAt: new Date(Number(expires)) };
}
