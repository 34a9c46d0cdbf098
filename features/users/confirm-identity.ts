import { eq } from 'drizzle-orm';
import { type Actor, requireUser, type UserActor } from '@/auth/actor';
import { forgiveSignIn, limitSignIn } from '@/auth/limits';
import { confirmSession } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { factorsOf, type Given, withFactor } from '@/features/factors';
import { Failure } from '@/lib/failure';
import type { Factors } from '@/nouns/passkeys';
import { verifyPassword } from './password';

/** What somebody proves with that it is them: a code or a passkey, or their password where they have no second factor. */
export type Proof = Factors | 'password';

/** What the acting person is asked for. */
export async function proofOf(actor: Actor): Promise<Proof> {
  const { id } = requireUser(actor);
  return (await factorsOf(id)) ?? 'password';
}

/**
 * Takes the acting person's proof that it is them, which counts for ten minutes in the browser of this session. `invalid`
 * when it is wrong; attempts count like those to sign in.
 */
export async function confirmIdentity(
  actor: Actor,
  sessionId: string | undefined,
  given: Given,
  from: string,
): Promise<void> {
  const user = requireUser(actor);
  const confirm = async () => {
    if (!sessionId || !(await confirmSession({ sessionId, userId: user.id })))
      throw new Failure('unauthorized', 'You were signed out. Sign in again.');
    await recordAudit(user, 'users.confirm_identity', { type: 'user', id: user.id });
  };
  if ((await proofOf(user)) !== 'password') return withFactor(user, given, confirm);
  if (typeof given !== 'string') throw new Failure('invalid', 'You have no passkey any more. Try again.');
  await provePassword(user, given, from);
  await transaction(confirm);
}

async function provePassword({ id, email }: UserActor, password: string, from: string): Promise<void> {
  await limitSignIn(email, from);
  const [row] = await db().select({ hash: users.passwordHash }).from(users).where(eq(users.id, id));
  if (!(await verifyPassword(row?.hash, password))) {
    throw new Failure('invalid', 'The password is wrong.', { fields: { secret: 'is not your password' } });
  }
  await forgiveSignIn(email, from);
}
