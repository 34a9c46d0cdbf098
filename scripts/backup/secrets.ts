import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { lineOfInput } from '../standard-input';
import { Unusable } from './archive';

const SHORTEST_PASSPHRASE = 12;

/** A text that only the passphrase opens: its key by scrypt, sealed by AES-256-GCM, everything in base64. */
export const Sealed = z.object({
  salt: z.base64(),
  nonce: z.base64(),
  tag: z.base64(),
  text: z.base64(),
});
type Sealed = z.infer<typeof Sealed>;

/** A tenth of a second and 128 MiB for each guess. */
const keyOf = (passphrase: string, salt: Uint8Array) =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });

/** The text sealed by the passphrase. */
export function seal(text: string, passphrase: string): Sealed {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const [saltText, nonceText, tag, sealedText] = [salt, nonce, cipher.getAuthTag(), sealed].map((bytes) =>
    bytes.toString('base64'),
  ) as [string, string, string, string];
  return { salt: saltText, nonce: nonceText, tag, text: sealedText };
}

/** What was sealed; throws `Unusable` with another passphrase than that of `seal`. */
export function unseal(sealed: Sealed, passphrase: string): string {
  const [salt, nonce, tag, text] = [sealed.salt, sealed.nonce, sealed.tag, sealed.text].map((part) =>
    Buffer.from(part, 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer];
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce, { authTagLength: 16 });
  try {
    decipher.setAuthTag(tag);
    return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new Unusable('The passphrase does not open the secret in this backup.');
  }
}

/** The first line of a file, or of the standard input for `-`. */
export async function readPassphrase(file: string): Promise<string> {
  const [passphrase = ''] =
    file === '-' ? [await lineOfInput('Passphrase: ')] : readFileSync(file, 'utf8').split(/\r?\n/, 1);
  if (passphrase.length >= SHORTEST_PASSPHRASE) return passphrase;
  throw new Error(
    `The first line of ${file === '-' ? 'the standard input' : file} is the passphrase: it must have at least ${SHORTEST_PASSPHRASE} characters.`,
  );
}
