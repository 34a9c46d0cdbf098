import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireProof, requireUser } from '@/auth/actor';
import { endProgramsOf } from '@/auth/programs';
import { endSessionsOf } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { dayText } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import { daysToStay } from '@/nouns/users';
import { tiesOf } from './ties';

/** Why the acting person cannot delete their account yet, with what to do about each; empty when they can. */
export async function whyNotLeave(actor: Actor): Promise<string[]> {
  return tiesOf(requireUser(actor).id);
}

/**
 * Deletes the acting person's account in fourteen days. Until then nobody else sees it and nothing opens it but signing in,
 * which keeps it. `wrong_state` with all reasons while something is open, `confirmation_needed`.
 */
export async function leave(actor: Actor): Promise<void> {
  const user = requireProof(requireUser(actor));
  await transaction(async () => {
    // Nothing that ties them is begun meanwhile: it would have to name this row.
    await db().select({ id: users.id }).from(users).where(eq(users.id, user.id)).for('update');
    const ties = await tiesOf(user.id);
    if (ties.length > 0) throw new Failure('wrong_state', ties.join(' '));
    const [row] = await db()
      .update(users)
      .set({ leavingAt: sql`now() + make_interval(days => ${daysToStay})` })
      .where(and(eq(users.id, user.id), isNull(users.deletedAt)))
      .returning({ leavingAt: users.leavingAt });
    const { leavingAt } = found(row, 'This account');
    await endSessionsOf(user.id);
    // Also if they stay: nobody would know which of them still should act for them.
    await endProgramsOf(user.id);
    await notify({
      userId: user.id,
      type: 'security',
      subject: 'Your account will be deleted',
      message: `Your account will be deleted on ${dayText(leavingAt ?? new Date())}. Nobody else sees it any more. To keep it, or if it was not you, sign in before that day.`,
    });
    await recordAudit(user, 'users.leave', { type: 'user', id: user.id });
  });
}
