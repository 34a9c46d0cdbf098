import { hash, verify } from '@node-rs/argon2';
import { admission } from '@/lib/admission';
import { singleton } from '@/lib/singleton';

/** Each computation takes 19 MiB and a core for tens of milliseconds: four at once, some more may wait. */
const turn = <T>(work: () => Promise<T>) =>
  singleton('passwords', () => admission({ width: 4, queue: 100, patience: 5_000 }))(work);

/** The argon2id hash of a password, with the parameters OWASP recommends. */
export const hashPassword = (password: string) => turn(() => hash(password));

const nobody = () => singleton('passwords.nobody', () => hashPassword(crypto.randomUUID()));

/**
 * Whether the password belongs to the hash. Without a hash (there is no such user) it takes just as long and
 * is false.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const stored = passwordHash ?? (await nobody());
  const right = await turn(() => matches(stored, password));
  return right && passwordHash !== undefined;
}

async function matches(stored: string, password: string): Promise<boolean> {
  try {
    return await verify(stored, password);
  } catch {
    // A stored value that is no argon2 hash belongs to an account nobody signs in to.
    return false;
  }
}

/** What its owner is told once a password was changed. */
export const passwordChanged = {
  subject: 'Your password was changed',
  message:
    'Your password was changed, and every other browser was signed out. If it was not you, ask for a new password on the sign-in page now.',
};
