import { setTimeout as wait } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { anonymous } from '@/auth/actor';
import { limitMail } from '@/auth/limits';
import { endSessionsOf } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import { addressOfMailLink, linkOver, mailLink, useUpMailLink } from './mail-link';
import { hashPassword, passwordChanged } from './password';
import { ownerOf, requireStrength } from './strength';
import { markVerified } from './verify-email';

/** Longer than the work for an address that has an account, so that time tells nothing either. */
const ANSWER_AFTER_MS = 250;

/**
 * Mails a link to choose a new password, if there is an account with this address; the caller cannot tell.
 * Limited for the address and for the caller's own.
 */
export async function requestPasswordReset(email: string, from: string): Promise<void> {
  await limitMail(`reset from ${from}`);
  await limitMail(`reset ${email}`);
  await Promise.all([mailReset(email), wait(ANSWER_AFTER_MS)]);
}

async function mailReset(email: string): Promise<void> {
  const [user] = await db()
    .select({ id: users.id, email: users.email, name: users.name })
    .from(users)
    .where(eq(users.email, email));
  if (!user) return;
  await mailLink(user, 'reset_password', {
    subject: 'Choose a new password',
    before: [`Hello ${user.name},`, 'choose a new password for Fanfare here:'],
    after: [
      'The link works once, for one hour. If you did not ask for it, ignore this email: nothing has changed.',
    ],
  });
}

/**
 * Sets a new password by a mailed link and ends every session of the account. The link also proves the
 * address. `not_found` when the link works no more, `invalid` for a password that is
 * too easy to guess.
 */
export async function resetPassword(secret: string, password: string): Promise<void> {
  const email = await addressOfMailLink(secret, 'reset_password');
  if (email === undefined) throw linkOver();
  // A link is not used up by a password that is refused.
  await requireStrength(password, (await ownerOf(email)) ?? { email });
  const passwordHash = await hashPassword(password);
  await transaction(async () => {
    const id = await useUpMailLink(secret, 'reset_password');
    await db().update(users).set({ passwordHash, updatedAt: sql`now()` }).where(eq(users.id, id));
    await endSessionsOf(id);
    await markVerified(id);
    await notify({ userId: id, type: 'security', ...passwordChanged, link: addresses.password });
    await recordAudit(anonymous, 'users.reset_password', { type: 'user', id });
  });
}
