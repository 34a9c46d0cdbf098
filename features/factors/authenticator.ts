import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireProof, requireUser } from '@/auth/actor';
import { forgiveFactor, limitFactor } from '@/auth/limits';
import { holdAccount } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { authenticators } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { firstCodes } from './recovery';
import { openSecret, sealSecret } from './seal';
import { newTotpSecret, stepOf, totpAddress } from './totp';
import { appCode, wrongCode } from './use';

/** What an authenticator app is told, by hand or by a picture of `address`. */
export interface OfferedSecret {
  secret: string;
  address: string;
}

/**
 * Offers the acting person a secret for their authenticator app, in place of one they never confirmed. `wrong_state` when
 * they have an app already.
 */
export async function offerAuthenticator(actor: Actor): Promise<OfferedSecret> {
  const user = requireProof(requireUser(actor));
  const secret = newTotpSecret();
  const offer = { sealed: sealSecret(secret), createdAt: sql`now()` };
  const [offered] = await db()
    .insert(authenticators)
    .values({ userId: user.id, ...offer })
    .onConflictDoUpdate({
      target: authenticators.userId,
      set: offer,
      setWhere: isNull(authenticators.confirmedAt),
    })
    .returning({ userId: authenticators.userId });
  if (!offered) {
    throw new Failure('wrong_state', 'Two-step sign-in is on already. Turn it off to use another app.');
  }
  return { secret, address: totpAddress(secret, user.email) };
}

/** A key that was offered within the hour: whoever saw an older one on a screen turns nothing on with it. */
const offeredTo = (userId: number) =>
  and(
    eq(authenticators.userId, userId),
    isNull(authenticators.confirmedAt),
    sql`${authenticators.createdAt} > now() - interval '1 hour'`,
  );

/**
 * Turns two-step sign-in on for the acting person, whose app shows a right code of the offered secret, and gives their
 * recovery codes, once, unless they have them for a passkey. `invalid` for a wrong code, `wrong_state` when nothing was offered.
 */
export async function confirmAuthenticator(actor: Actor, given: string): Promise<string[]> {
  const { id: userId } = requireProof(requireUser(actor));
  await limitFactor(userId);
  const [offer] = await db()
    .select({ sealed: authenticators.sealed })
    .from(authenticators)
    .where(offeredTo(userId));
  if (!offer) throw new Failure('wrong_state', 'Start again: there is no key to confirm.');
  const code = appCode(given);
  const step = code && stepOf(openSecret(offer.sealed), code);
  if (!step) throw wrongCode();
  const codes = await transaction(async () => {
    await holdAccount(userId);
    const first = await firstCodes(userId);
    const [confirmed] = await db()
      .update(authenticators)
      .set({ confirmedAt: sql`now()`, lastStep: step })
      .where(and(offeredTo(userId), eq(authenticators.sealed, offer.sealed)))
      .returning({ userId: authenticators.userId });
    if (!confirmed) throw new Failure('conflict', 'Another key was offered a moment ago. Start again.');
    await notify({
      userId,
      type: 'security',
      subject: 'Two-step sign-in is on',
      message:
        'From now on signing in takes your password and a code from your authenticator app. If it was not you, choose a new password now and ask an administrator for help.',
      link: addresses.twoStep,
    });
    await recordAudit(actor, 'factors.turn_on', { type: 'user', id: userId });
    return first;
  });
  await forgiveFactor(userId);
  return codes;
}
