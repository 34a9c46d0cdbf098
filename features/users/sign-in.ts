import { and, eq, not, sql } from 'drizzle-orm';
import { anonymous } from '@/auth/actor';
import { hasFactor } from '@/auth/factors';
import { forgiveFactor, forgiveSignIn, limitFactor, limitSignIn } from '@/auth/limits';
import type { VerifySignIn } from '@/auth/options';
import type { SessionClaims } from '@/auth/sessions';
import { attemptStep, endStep, openStep } from '@/auth/steps';
import { holdAccount } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { factorsOf, useFactor } from '@/features/factors';
import { notify } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { Email } from '@/lib/fields';
import { addresses } from '@/nouns/addresses';
import { openFor } from './open-for';
import { verifyPassword } from './password';
import { signInByPasskey } from './sign-in-by-passkey';

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

const guessed = {
  subject: 'Somebody knows your password',
  message:
    'Your password was right, and then too many wrong codes followed. Nobody was let in. If it was not you, choose a new password now.',
};

/** Tells somebody, once a day, that whoever tries codes got past their password. */
async function tellGuessed(userId: number): Promise<void> {
  await transaction(async () => {
    const [told] = await db().execute(sql`
      select 1 from notifications where user_id = ${userId} and subject = ${guessed.subject}
        and created_at > now() - interval '1 day' limit 1`);
    if (told) return;
    await notify({ userId, type: 'security', ...guessed, link: addresses.password });
    await recordAudit(anonymous, 'users.codes_guessed', { type: 'user', id: userId });
  });
}

/**
 * Ends a second step by a code and opens the session. Its person is held first, as by whoever changes a password or bans
 * somebody: either they see the session, or the step is gone.
 */
async function finishSignIn(
  step: string | undefined,
  code: string,
  headers: Headers,
): Promise<SessionClaims> {
  const userId = await attemptStep(step);
  await limitFactor(userId).catch(async (error: unknown) => {
    if (error instanceof Failure && error.code === 'rate_limited') await tellGuessed(userId);
    throw error;
  });
  const claims = await transaction(async () => {
    await holdAccount(userId);
    await useFactor(anonymous, userId, code);
    await endStep(step ?? '');
    return openFor(userId, headers);
  });
  await forgiveFactor(userId);
  return claims;
}

/**
 * The session that an email address and a password open, or the second step of whoever has a second factor, which a code
 * ends, or that a passkey opens by itself. Every failed attempt counts for the account and for
 * the caller's address. Throws `rate_limited`; `unauthorized` alike for an unknown address and a wrong
 * password, after the same time, and for a second step that is over; `invalid` for a wrong code; `banned` only to those
 * who know the password.
 */
export const verifySignIn: VerifySignIn = async (
  { email, password = '', code, passkey },
  from,
  headers = new Headers(),
  step,
) => {
  if (passkey !== undefined) return signInByPasskey(passkey, from, headers);
  if (code !== undefined) return finishSignIn(step, code, headers);
  const address = Email.safeParse(email).data;
  await limitSignIn(address ?? 'nobody', from);
  const account = await accountOf(address);
  const right = await verifyPassword(account?.passwordHash, password.slice(0, 1_000));
  if (!account || !right) {
    throw new Failure('unauthorized', 'The email address or the password is wrong.');
  }
  await forgiveSignIn(address ?? 'nobody', from);
  if (account.status === 'suspended') throw new Failure('banned', 'This account is suspended.');
  const still = eq(users.passwordHash, account.passwordHash);
  const factors = await factorsOf(account.id);
  if (factors) return { step: await openStep(account.id, still), factors };
  // Nor when an app was confirmed, or a passkey added, between the two.
  return openFor(account.id, headers, and(still, not(hasFactor(users.id))));
};
