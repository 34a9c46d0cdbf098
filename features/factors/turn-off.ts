import { eq } from 'drizzle-orm';
import { type Actor, type Platform, requirePlatform, requireUser, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { authenticators, recoveryCodes, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { withFactor } from './use';

/** Takes away everything somebody confirms with; false when there was nothing. */
async function removeFactors(by: UserActor | Platform, userId: number): Promise<boolean> {
  const gone = await db()
    .delete(authenticators)
    .where(eq(authenticators.userId, userId))
    .returning({ confirmedAt: authenticators.confirmedAt });
  await db().delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  if (!gone.some(({ confirmedAt }) => confirmedAt)) return false;
  await notify({
    userId,
    type: 'security',
    subject: 'Two-step sign-in is off',
    message:
      'Signing in takes your password alone from now on. If it was not you, choose a new password and turn two-step sign-in on again.',
    link: addresses.twoStep,
  });
  await recordAudit(by, 'factors.turn_off', { type: 'user', id: userId });
  return true;
}

/** Turns two-step sign-in off for the acting person, who confirms it with a code or a recovery code. */
export async function turnOffTwoStep(actor: Actor, code: string): Promise<void> {
  const user = requireUser(actor);
  await withFactor(actor, code, () => removeFactors(user, user.id));
}

/**
 * Turns it off for whoever lost what they confirm with and their recovery codes: the platform only, for whoever is at its
 * machine and knows who asks. `wrong_state` when it is off already.
 */
export async function resetTwoStep(actor: Actor, email: string): Promise<void> {
  const by = requirePlatform(actor);
  await transaction(async () => {
    const [row] = await db()
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, email.trim().toLowerCase()));
    const { id } = found(row, 'An account with this address');
    if (!(await removeFactors(by, id))) {
      throw new Failure('wrong_state', 'Two-step sign-in is off for this account already.');
    }
  });
}
