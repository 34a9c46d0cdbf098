import { createHash } from 'node:crypto';
import { sameText, sign } from '@/auth/secret';

/** Without those that are read as others. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
const LENGTH = 20;

/**
 * What proves that somebody reads the log of this platform: a hundred bits of its own secret, so that every instance says
 * the same and nothing of it is kept. It is worth nothing once there is an administrator.
 */
export function setupCode(): string {
  const bytes = createHash('sha256').update(sign('setup', 'first administrator')).digest();
  const signs = [...bytes.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return signs.match(/.{5}/g)?.join('-') ?? signs;
}

const bare = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Whether this is the code, however its groups are written. */
export const isSetupCode = (given: string): boolean => sameText(bare(given), bare(setupCode()));
