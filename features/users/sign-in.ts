import { and, eq, type SQL, sql } from 'drizzle-orm';
import { anonymous } from '@/auth/actor';
import { forgiveFactor, forgiveSignIn, limitFactor, limitSignIn } from '@/auth/limits';
import type { VerifySignIn } from '@/auth/options';
import { openSession, type SessionClaims } from '@/auth/sessions';
import { attemptStep, endStep, openStep } from '@/auth/steps';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { hasSecondFactor, useFactor } from '@/features/factors';
import { notify } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { Email } from '@/lib/fields';
import { addresses } from '@/nouns/addresses';
import { verifyPassword } from './password';
import { stay } from './stay';
import { tellNewDevice } from './tell-new-device';

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
 * Opens the session of somebody who proved who they are, and tells them what is new about it, or that their account stays:
 * all of it or nothing, so that whoever is refused after all leaves no session that nobody uses.
 */
const open = (userId: number, headers: Headers, still?: SQL): Promise<SessionClaims> =>
  transaction(async () => {
    await tellNewDevice(userId, headers);
    const claims = await openSession(userId, headers, still);
    await stay(userId);
    return claims;
  });

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
    await db().select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update');
    await useFactor(anonymous, userId, code);
    await endStep(step ?? '');
    return open(userId, headers);
  });
  await forgiveFactor(userId);
  return claims;
}

/**
 * The session that an email address and a password open, or the second step of whoever has a second factor, which a code
 * ends. Every failed attempt counts for the account and for
 * the caller's address. Throws `rate_limited`; `unauthorized` alike for an unknown address and a wrong
 * password, after the same time, and for a second step that is over; `invalid` for a wrong code; `banned` only to those
 * who know the password.
 */
export const verifySignIn: VerifySignIn = async (
  { email, password = '', code },
  from,
  headers = new Headers(),
  step,
) => {
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
  if (await hasSecondFactor(account.id)) return { step: await openStep(account.id, still) };
  // Nor when an app was confirmed between the two.
  const stillNone = sql`not exists (select 1 from authenticators app
    where app.user_id = ${users.id} and app.confirmed_at is not null)`;
  return open(account.id, headers, and(still, stillNone));
};
