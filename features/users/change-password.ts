import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { forgiveSignIn, limitSignIn } from '@/auth/limits';
import type { SessionClaims } from '@/auth/session';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { hashPassword, passwordChanged, verifyPassword } from './password';

/**
 * Changes the acting user's password, which ends every session; the claims are for a new one in its place.
 * `invalid` when the current password is wrong; attempts count like those to sign in.
 */
export async function changePassword(
  actor: Actor,
  { current, next }: { current: string; next: string },
  from: string,
): Promise<SessionClaims> {
  const { id, email } = requireUser(actor);
  await limitSignIn(email, from);
  const [row] = await db().select({ hash: users.passwordHash }).from(users).where(eq(users.id, id));
  const known = found(row, 'This account').hash;
  if (!(await verifyPassword(known, current))) {
    throw new Failure('invalid', 'The current password is wrong.', {
      fields: { current: 'is not your password' },
    });
  }
  await forgiveSignIn(email, from);
  const passwordHash = await hashPassword(next);
  return transaction(async () => {
    const [changed] = await db()
      .update(users)
      .set({ passwordHash, sessionVersion: sql`${users.sessionVersion} + 1`, updatedAt: sql`now()` })
      .where(and(eq(users.id, id), eq(users.passwordHash, known)))
      .returning({ sessionVersion: users.sessionVersion });
    if (!changed) throw new Failure('conflict', 'The password was changed a moment ago.');
    await notify({ userId: id, type: 'security', ...passwordChanged, link: '/settings/password' });
    await recordAudit(actor, 'users.change_password', { type: 'user', id });
    return { userId: id, sessionVersion: changed.sessionVersion };
  });
}

/** Ends every session of the acting user, this one too. API tokens go on working. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  const { id } = requireUser(actor);
  await transaction(async () => {
    await db()
      .update(users)
      .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, id));
    await recordAudit(actor, 'users.sign_out_everywhere', { type: 'user', id });
  });
}
