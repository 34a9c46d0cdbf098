/** Without those that are read as others. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';

/** A code that people copy by hand: a sign of 32 for each byte, in groups of so many. */
export function readableCode(bytes: Uint8Array, group: number): string {
  const signs = [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return signs.match(new RegExp(`.{1,${group}}`, 'g'))?.join('-') ?? signs;
}

/** What of a code counts, however its groups are written. */
export const bareCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
