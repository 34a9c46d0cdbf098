import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireProof, requireUser } from '@/auth/actor';
import { forgiveSignIn, limitSignIn } from '@/auth/limits';
import { endSessionsOf } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { factorsOf } from '@/features/factors';
import { notify } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { hashPassword, passwordChanged, verifyPassword } from './password';
import { requireStrength } from './strength';

/**
 * Changes the acting user's password, which ends every session, this one too.
 * `invalid` when the current password is wrong or the next is too easy to guess; attempts count like those to sign in. `confirmation_needed` for whoever has
 * a second factor and did not prove it lately.
 */
export async function changePassword(
  actor: Actor,
  { current, next }: { current: string; next: string },
  from: string,
): Promise<void> {
  const user = requireUser(actor);
  const { id, email } = user;
  // The browser counts as proved afterwards, for which a password alone is too little where there is a second factor.
  if (await factorsOf(id)) requireProof(user);
  await limitSignIn(email, from);
  const [row] = await db().select({ hash: users.passwordHash }).from(users).where(eq(users.id, id));
  const known = found(row, 'This account').hash;
  if (!(await verifyPassword(known, current))) {
    throw new Failure('invalid', 'The current password is wrong.', {
      fields: { current: 'is not your password' },
    });
  }
  await forgiveSignIn(email, from);
  await requireStrength(next, user, 'next');
  const passwordHash = await hashPassword(next);
  await transaction(async () => {
    const [changed] = await db()
      .update(users)
      .set({ passwordHash, updatedAt: sql`now()` })
      .where(and(eq(users.id, id), eq(users.passwordHash, known)))
      .returning({ id: users.id });
    if (!changed) throw new Failure('conflict', 'The password was changed a moment ago.');
    await endSessionsOf(id);
    await notify({ userId: id, type: 'security', ...passwordChanged, link: addresses.password });
    await recordAudit(actor, 'users.change_password', { type: 'user', id });
  });
}
