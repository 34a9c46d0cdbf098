import { createHash } from 'node:crypto';
import { sameText, sign } from '@/auth/secret';
import { bareCode, readableCode } from '@/lib/readable-code';

const LENGTH = 20;

/**
 * What proves that somebody reads the log of this platform: a hundred bits of its own secret, so that every instance says
 * the same and nothing of it is kept. It is worth nothing once there is an administrator.
 */
export function setupCode(): string {
  const bytes = createHash('sha256').update(sign('setup', 'first administrator')).digest();
  return readableCode(bytes.subarray(0, LENGTH), 5);
}

/** Whether this is the code, however its groups are written. */
export const isSetupCode = (given: string): boolean => sameText(bareCode(given), bareCode(setupCode()));
