import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What one secret opens, and how it marks what must be found again without being opened. */
export interface SealKey {
  /** Tells the secrets of a rotation apart; says nothing of them. */
  id: string;
  cipher: Buffer;
  mark: Buffer;
}

const derived = (secret: string, use: string, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, 'fanfare', use, length));

/** The key that a secret of the environment stands for. */
export const sealKey = (secret: string): SealKey => ({
  id: derived(secret, 'seal id', 4).toString('hex'),
  cipher: derived(secret, 'seal', 32),
  mark: derived(secret, 'mark', 32),
});

/** A text that only the key opens (AES-256-GCM); sealed again it is another one. */
export function seal(text: string, key: SealKey): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.cipher, nonce).setAAD(Buffer.from(key.id));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return ['1', key.id, nonce.toString('base64url'), body.toString('base64url')].join('.');
}

/** The id of the key that opens a sealed text. */
export const sealedBy = (sealed: string): string | undefined => sealed.split('.')[1];

/** What was sealed; throws, without naming any of it, when no key opens it or somebody changed it. */
export function unseal(sealed: string, keys: readonly SealKey[]): string {
  const [version, id, nonce = '', body = ''] = sealed.split('.');
  const key = keys.find((each) => each.id === id);
  if (version !== '1' || !key) throw new Error('None of the keys opens what was sealed.');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.cipher, Buffer.from(nonce, 'base64url'))
    .setAAD(Buffer.from(key.id))
    .setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

/** The same for the same text and key, and of no use for finding the text. */
export const markOf = (text: string, key: SealKey): string =>
  createHmac('sha256', key.mark).update(text).digest('base64url');
