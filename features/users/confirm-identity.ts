import { eq } from 'drizzle-orm';
import { type Actor, requireUser, type UserActor } from '@/auth/actor';
import { forgiveSignIn, limitSignIn } from '@/auth/limits';
import { confirmSession } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { hasSecondFactor, withFactor } from '@/features/factors';
import { Failure } from '@/lib/failure';
import { verifyPassword } from './password';

/** What somebody proves with that it is them: a code, or their password where they have no second factor. */
export type Proof = 'code' | 'password';

/** What the acting person is asked for. */
export async function proofOf(actor: Actor): Promise<Proof> {
  const { id } = requireUser(actor);
  return (await hasSecondFactor(id)) ? 'code' : 'password';
}

/**
 * Takes the acting person's proof that it is them, which counts for ten minutes in the browser of this session. `invalid`
 * when it is wrong; attempts count like those to sign in.
 */
export async function confirmIdentity(
  actor: Actor,
  sessionId: string | undefined,
  secret: string,
  from: string,
): Promise<void> {
  const user = requireUser(actor);
  const confirm = async () => {
    if (!sessionId || !(await confirmSession({ sessionId, userId: user.id })))
      throw new Failure('unauthorized', 'You were signed out. Sign in again.');
    await recordAudit(user, 'users.confirm_identity', { type: 'user', id: user.id });
  };
  if ((await proofOf(user)) === 'code') return withFactor(user, secret, confirm);
  await provePassword(user, secret, from);
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
