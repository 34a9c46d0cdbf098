import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, requirePlatform } from '@/auth/actor';
import { endSessionsOf } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { checked, Password } from './account';
import { hashPassword, passwordChanged } from './password';
import { ownerOf, requireStrength } from './strength';

/**
 * Gives the account with this address another password and ends every session of it; its owner is told. For whoever
 * is at the machine and helps somebody who gets no mails: the platform only. `not_found`, or `invalid` for a password that is
 * none, or
 * one that is too easy to guess.
 */
export async function setPassword(actor: Actor, given: { email: string; password: string }): Promise<void> {
  const by = requirePlatform(actor);
  const { password } = checked(z.object({ password: Password }), given);
  const email = given.email.trim().toLowerCase();
  const owner = found(await ownerOf(email), 'An account with this address');
  await requireStrength(password, owner);
  const passwordHash = await hashPassword(password);
  await transaction(async () => {
    const [row] = await db()
      .update(users)
      .set({ passwordHash, updatedAt: sql`now()` })
      .where(eq(users.email, email))
      .returning({ id: users.id });
    const { id } = found(row, 'An account with this address');
    await endSessionsOf(id);
    await notify({ userId: id, type: 'security', ...passwordChanged, link: addresses.password });
    await recordAudit(by, 'users.set-password', { type: 'user', id });
  });
}
