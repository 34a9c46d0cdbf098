import { eq } from 'drizzle-orm';
import { anonymous } from '@/auth/actor';
import { forgiveSignIn, limitSignIn } from '@/auth/limits';
import type { GivenPasskey } from '@/auth/options';
import type { SessionClaims } from '@/auth/sessions';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { passkeyOf, withPasskey } from '@/features/factors';
import { Failure } from '@/lib/failure';
import { openFor } from './open-for';

async function refuseBanned(userId: number): Promise<void> {
  const [row] = await db().select({ status: users.status }).from(users).where(eq(users.id, userId));
  if (row?.status === 'suspended') throw new Failure('banned', 'This account is suspended.');
}

/**
 * The session that a passkey opens by itself: whoever holds it was known by it, so that no password and no code is asked for.
 * Attempts count like those with a password. `unauthorized` for a passkey that is nobody's here, `invalid` and `conflict` as
 * `withPasskey` has them, `banned` only to whoever holds it.
 */
export async function signInByPasskey(
  { answer, browser }: GivenPasskey,
  from: string,
  headers: Headers,
): Promise<SessionClaims> {
  const answered = await passkeyOf(answer);
  const email = answered?.owner.email ?? 'nobody';
  await limitSignIn(email, from);
  if (!answered || !browser) throw new Failure('unauthorized', 'This passkey is not known here.');
  const { id } = answered.owner;
  const claims = await withPasskey(anonymous, answered, { purpose: 'sign-in', bound: browser }, async () => {
    await refuseBanned(id);
    return openFor(id, headers);
  });
  await forgiveSignIn(email, from);
  return claims;
}
