import { eq } from 'drizzle-orm';
import { forgiveSignIn, limitSignIn } from '@/auth/limits';
import type { VerifySignIn } from '@/auth/options';
import { openSession } from '@/auth/sessions';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { Email } from '@/lib/fields';
import { verifyPassword } from './password';

const columns = {
  id: users.id,
  status: users.status,
  passwordHash: users.passwordHash,
};

async function accountOf(email: string | undefined) {
  if (!email) return undefined;
  const [row] = await db().select(columns).from(users).where(eq(users.email, email));
  return row;
}

/**
 * The session that an email address and a password open. Every failed attempt counts for the account and for
 * the caller's address. Throws `rate_limited`; `unauthorized` alike for an unknown address and a wrong
 * password, after the same time; `banned` only to those who know the password.
 */
export const verifySignIn: VerifySignIn = async ({ email, password = '' }, from, headers = new Headers()) => {
  const address = Email.safeParse(email).data;
  await limitSignIn(address ?? 'nobody', from);
  const account = await accountOf(address);
  const right = await verifyPassword(account?.passwordHash, password.slice(0, 1_000));
  if (!account || !right) {
    throw new Failure('unauthorized', 'The email address or the password is wrong.');
  }
  await forgiveSignIn(address ?? 'nobody', from);
  if (account.status === 'suspended') throw new Failure('banned', 'This account is suspended.');
  return openSession(account.id, headers, eq(users.passwordHash, account.passwordHash));
};
