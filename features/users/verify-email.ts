import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, anonymous, requireUser } from '@/auth/actor';
import { limitMail } from '@/auth/limits';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { mailLink, useUpMailLink } from './mail-link';

/** Mails the link that confirms an address. */
export async function mailVerification(user: { id: number; email: string; name: string }): Promise<void> {
  await mailLink(user, 'verify_email', {
    subject: 'Confirm your email address',
    before: [`Hello ${user.name},`, 'confirm your email address to take part in Fanfare:'],
    after: ['The link works once, for 48 hours. If you did not sign up, ignore this mail.'],
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

/** Confirms the address that the link was mailed to; `not_found` when the link works no more. */
export async function verifyEmail(secret: string): Promise<void> {
  await transaction(async () => {
    const id = await useUpMailLink(secret, 'verify_email');
    await markVerified(id);
    await recordAudit(anonymous, 'users.verify_email', { type: 'user', id });
  });
}
