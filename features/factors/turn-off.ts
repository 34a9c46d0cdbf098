import { eq } from 'drizzle-orm';
import { type Actor, type Platform, requirePlatform, requireUser, type UserActor } from '@/auth/actor';
import { needsFactor } from '@/auth/factors';
import { holdAccount } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { authenticators, passkeys, recoveryCodes, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { factorsOf } from './reads';
import { type Given, withFactor } from './use';

/** Ends recovery codes, which stand in for what is gone, and tells somebody that a password signs in alone again. */
async function tellOff(by: UserActor | Platform, userId: number): Promise<void> {
  await db().delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await notify({
    userId,
    type: 'security',
    subject: 'Two-step sign-in is off',
    message:
      'Signing in takes your password alone from now on. If it was not you, choose a new password and turn two-step sign-in on again.',
    link: addresses.twoStep,
  });
  await recordAudit(by, 'factors.turn_off', { type: 'user', id: userId });
}

/**
 * Ends two-step sign-in once the last thing that somebody confirmed with was taken away, in the open transaction, which holds
 * their row; false while there is another. `wrong_state` where their role needs one.
 */
export async function afterRemoval(user: UserActor): Promise<boolean> {
  if (await factorsOf(user.id)) return false;
  if (needsFactor(user.role)) {
    throw new Failure(
      'wrong_state',
      'Your role needs two-step sign-in, and this is the last thing you confirm with. Add a passkey or an authenticator app first.',
    );
  }
  await tellOff(user, user.id);
  return true;
}

/**
 * Removes the authenticator app of the acting person, who confirms it with a code, a recovery code or a passkey. Without a
 * passkey that turns two-step sign-in off.
 */
export async function turnOffTwoStep(actor: Actor, given: Given): Promise<void> {
  const user = requireUser(actor);
  await withFactor(actor, given, async () => {
    await db().delete(authenticators).where(eq(authenticators.userId, user.id));
    if (await afterRemoval(user)) return;
    await notify({
      userId: user.id,
      type: 'security',
      subject: 'Your authenticator app was removed',
      message:
        'Codes of your authenticator app do not sign in any more; your passkeys do. If it was not you, choose a new password now.',
      link: addresses.twoStep,
    });
    await recordAudit(user, 'factors.remove_app', { type: 'user', id: user.id });
  });
}

/**
 * Turns it off for whoever lost what they confirm with and their recovery codes, passkeys too: the platform only, for whoever
 * is at its machine and knows who asks. `wrong_state` when it is off already.
 */
export async function resetTwoStep(actor: Actor, email: string): Promise<void> {
  const by = requirePlatform(actor);
  await transaction(async () => {
    const [row] = await db()
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, email.trim().toLowerCase()));
    const { id } = found(row, 'An account with this address');
    await holdAccount(id);
    if (!(await factorsOf(id))) {
      throw new Failure('wrong_state', 'Two-step sign-in is off for this account already.');
    }
    for (const table of [authenticators, passkeys]) await db().delete(table).where(eq(table.userId, id));
    await tellOff(by, id);
  });
}
