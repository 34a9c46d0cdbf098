import { eq, sql } from 'drizzle-orm';
import { type Actor, requireProof, requireUser } from '@/auth/actor';
import { forgiveFactor, limitFactor } from '@/auth/limits';
import { holdAccount } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { passkeys } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { mostPasskeys, passkeyNameLength } from '@/nouns/passkeys';
import { boundTo, CHALLENGE_SECONDS, newChallenge, takeChallenge } from './challenges';
import { ALGORITHMS, verifyAttestation } from './passkey-answers';
import { requireSite } from './passkey-site';
import { firstCodes } from './recovery';
import { handleOf } from './use-passkey';

const full = () =>
  new Failure('limit_reached', `You have ${mostPasskeys} passkeys, which is the most. Remove one first.`);

/** Asks the browser of the acting person to make a passkey that knows them by itself and asks who they are. */
export async function offerPasskey(actor: Actor, sessionId: string | undefined) {
  const user = requireProof(requireUser(actor));
  const site = requireSite();
  const challenge = newChallenge({ purpose: 'register', bound: boundTo(user.id, sessionId) });
  const known = await db()
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, user.id));
  if (known.length >= mostPasskeys) throw full();
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  return generateRegistrationOptions({
    rpName: 'Fanfare',
    rpID: site.id,
    userID: handleOf(user),
    userName: user.email,
    userDisplayName: user.name,
    challenge,
    timeout: CHALLENGE_SECONDS * 1000,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

async function freePlace(userId: number): Promise<number> {
  const [free] = await db().execute<{ place: number }>(sql`
    select place from generate_series(1, ${mostPasskeys}::int) place
    where not exists (select 1 from passkeys taken where taken.user_id = ${userId} and taken.place = place.place)
    order by place limit 1`);
  if (!free) throw full();
  return free.place;
}

/**
 * Adds the passkey that the acting person's browser made, called after the device until they name it, and gives their
 * recovery codes, once, if it is the first thing they confirm with. `invalid` for an answer that does not hold, `conflict`
 * for one that was used and for a passkey that is somebody's already, `limit_reached` beside ten others.
 */
export async function addPasskey(
  actor: Actor,
  sessionId: string | undefined,
  { answer, device }: { answer: string; device: string },
): Promise<string[]> {
  const { id: userId } = requireProof(requireUser(actor));
  await limitFactor(userId);
  const terms = { purpose: 'register', bound: boundTo(userId, sessionId) } as const;
  const { challenge, key } = await verifyAttestation(answer, terms);
  const codes = await transaction(async () => {
    await holdAccount(userId);
    await takeChallenge(challenge);
    const first = await firstCodes(userId);
    const [added] = await db()
      .insert(passkeys)
      .values({ ...key, userId, place: await freePlace(userId), name: device.slice(0, passkeyNameLength) })
      .onConflictDoNothing({ target: passkeys.credentialId })
      .returning({ id: passkeys.id });
    if (!added) throw new Failure('conflict', 'This passkey was added already.');
    await notify({
      userId,
      type: 'security',
      subject: 'A passkey was added',
      message: `A passkey made with ${device} signs in to your account from now on, without a password. A password alone does not sign in any more. If it was not you, remove the passkey and choose a new password now.`,
      link: addresses.twoStep,
    });
    await recordAudit(actor, 'factors.add_passkey', { type: 'user', id: userId });
    return first;
  });
  await forgiveFactor(userId);
  return codes;
}
