import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, anonymous, requireAdmin, requireUser } from '@/auth/actor';
import { limitMail } from '@/auth/limits';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import type { Role } from '@/nouns/users';
import { endMailLinks, mailLink, useUpMailLink } from './mail-link';

/** Mails the link that confirms an address. */
export async function mailVerification(user: { id: number; email: string; name: string }): Promise<void> {
  await mailLink(user, 'verify_email', {
    subject: 'Confirm your email address',
    before: [`Hello ${user.name},`, 'confirm your email address to take part in Fanfare:'],
    after: ['The link works once, for 48 hours. If you did not sign up, ignore this email.'],
  });
}

/** Mails the acting user a new link; `wrong_state` once the address is confirmed. */
export async function resendVerification(actor: Actor): Promise<void> {
  const user = requireUser(actor);
  const [waiting] = await db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, user.id), isNull(users.emailVerifiedAt)));
  if (!waiting) throw new Failure('wrong_state', 'Your email address is confirmed already.');
  await limitMail(`verify ${user.id}`);
  await mailVerification(user);
}

/** An account that only waited for its address becomes active; one that was deactivated stays so. */
export const markVerified = (userId: number) =>
  db()
    .update(users)
    .set({
      emailVerifiedAt: sql`now()`,
      status: sql`case when ${users.status} = 'inactive' then 'active' else ${users.status} end`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)));

/**
 * Confirms somebody's address in place of the mailed link, such as where no mails go out; administrators only.
 * `wrong_state` when it is confirmed already.
 */
export async function confirmAddress(actor: Actor, userId: number): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const [confirmed] = await markVerified(userId).returning({ email: users.email });
    if (!confirmed) {
      const [known] = await db().select({ id: users.id }).from(users).where(eq(users.id, userId));
      found(known, 'This user');
      throw new Failure('wrong_state', 'This email address is confirmed already.');
    }
    await endMailLinks(userId, 'verify_email');
    await notify({
      userId,
      type: 'security',
      subject: 'Your email address is confirmed',
      message: 'An administrator confirmed your email address. Everything is open to you.',
      link: '/dashboard',
    });
    await recordAudit(actor, 'users.confirm_address', { type: 'user', id: userId }, confirmed);
  });
}

/**
 * Confirms the address that the link was mailed to, and gives what its owner is and the page they came for, if there is
 * one; `not_found` when the link works no more.
 */
export async function verifyEmail(secret: string): Promise<{ returnTo: string | null; role: Role }> {
  return transaction(async () => {
    const id = await useUpMailLink(secret, 'verify_email');
    await markVerified(id);
    await recordAudit(anonymous, 'users.verify_email', { type: 'user', id });
    const [account] = await db()
      .select({ returnTo: users.returnTo, role: users.role })
      .from(users)
      .where(eq(users.id, id));
    return found(account, 'This account');
  });
}
