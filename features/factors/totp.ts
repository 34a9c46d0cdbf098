import { Secret, TOTP } from 'otpauth';

/** How long a code is shown. */
const PERIOD = 30;

const generator = (secret: string, label?: string) =>
  new TOTP({ issuer: 'Fanfare', label, secret: Secret.fromBase32(secret), period: PERIOD });

/** A secret of 160 bits for an authenticator app, in base 32. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What an authenticator app reads of a QR code. */
export const totpAddress = (secret: string, label: string) => generator(secret, label).toString();

/**
 * The half minute whose code this is, one before and one after `at` included because clocks differ; undefined when it is
 * of none. `code` is six digits from 0 to 9: otpauth throws at those of other scripts.
 */
export function stepOf(secret: string, code: string, at = Date.now()): number | undefined {
  const delta = generator(secret).validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? undefined : Math.floor(at / (PERIOD * 1000)) + delta;
}
