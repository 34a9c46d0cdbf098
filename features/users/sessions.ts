import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { type Actor, requireProof, requireUser } from '@/auth/actor';
import { endOtherSessionsOf, endSession, endSessionsOf } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { sessions } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';

/** The browsers in which the acting user is signed in, the last used first; there are at most fifty. */
export async function ownSessions(actor: Actor) {
  const user = requireUser(actor);
  return db()
    .select({
      id: sessions.id,
      device: sessions.device,
      network: sessions.network,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, user.id), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.lastUsedAt));
}

/** Signs the acting user out of one browser; `not_found` when it is none of theirs, or signed out already. */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
  const { id } = requireProof(requireUser(actor));
  await transaction(async () => {
    if (!(await endSession(sessionId, id)))
      throw new Failure('not_found', 'This browser is signed out already.');
    await recordAudit(actor, 'users.end_session', { type: 'user', id });
  });
}

/** Ends every session of the acting user, this one too, which is why it asks for no proof. API tokens go on working. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  const { id } = requireUser(actor);
  await transaction(async () => {
    await endSessionsOf(id);
    await recordAudit(actor, 'users.sign_out_everywhere', { type: 'user', id });
  });
}

/** Signs the acting user out of every browser but that of this session; gives how many there were. API tokens go on working. */
export async function signOutOthers(actor: Actor, sessionId: string | undefined): Promise<number> {
  const { id } = requireProof(requireUser(actor));
  if (!sessionId) throw new Failure('unauthorized', 'You were signed out. Sign in again.');
  return transaction(async () => {
    const ended = await endOtherSessionsOf({ userId: id, sessionId });
    await recordAudit(actor, 'users.sign_out_others', { type: 'user', id }, { ended });
    return ended;
  });
}
