import { and, eq, ne, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireProof } from '@/auth/actor';
import { endSessionsOf } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { endWorkOf } from '@/features/tasks';
import { Failure, found } from '@/lib/failure';

export interface Ban {
  userId: number;
  banned: boolean;
  /** Required with `banned`. */
  reason?: string;
  /**
   * What happens to tasks that are not decided: they stay as they are unless said otherwise, `withdraw` takes pending
   * ones back, `end` also rejects what waits for review.
   */
  openTasks?: OpenTasks;
}

export const openTasks = ['keep', 'withdraw', 'end'] as const;
type OpenTasks = (typeof openTasks)[number];

const adminsStay = () =>
  new Failure('forbidden', 'Administrators cannot be banned. Change their role first.');

/** The status somebody has before it changes, held until it has. */
async function statusOfOther(adminId: number, userId: number) {
  if (adminId === userId) throw new Failure('forbidden', 'You cannot ban yourself.');
  const [row] = await db()
    .select({ role: users.role, status: users.status })
    .from(users)
    .where(eq(users.id, userId))
    .for('no key update');
  const target = found(row, 'This user');
  if (target.role === 'admin') throw adminsStay();
  return target.status;
}

/**
 * Bans a user or lifts the ban; administrators only, and never on one of themselves. A ban ends every session at
 * once and refuses tokens; what happens to open tasks is said with it, and money that is owed stays owed. Lifting it
 * gives back what confirming the email address had given, no tasks. Repeats are fine.
 */
export async function setBan(
  actor: Actor,
  { userId, banned, reason, openTasks: fate = 'keep' }: Ban,
): Promise<void> {
  const admin = requireProof(requireAdmin(actor));
  if (banned && !reason) {
    throw new Failure('invalid', 'Say why the user is banned.', { fields: { reason: 'is missing' } });
  }
  await transaction(async () => {
    const before = await statusOfOther(admin.id, userId);
    const someoneElse = and(eq(users.id, userId), ne(users.role, 'admin'));
    const changed = banned
      ? await db()
          .update(users)
          .set({
            status: 'suspended',
            bannedAt: sql`coalesce(${users.bannedAt}, now())`,
            bannedBy: admin.id,
            bannedReason: reason,
            updatedAt: sql`now()`,
          })
          .where(someoneElse)
          .returning({ status: users.status })
      : await db()
          .update(users)
          .set({
            status: sql`case when ${users.emailVerifiedAt} is null then 'inactive' else 'active' end::user_status`,
            bannedAt: null,
            bannedBy: null,
            bannedReason: null,
            updatedAt: sql`now()`,
          })
          .where(and(someoneElse, eq(users.status, 'suspended')))
          .returning({ status: users.status });
    const [after] = changed;
    if (!after && banned) throw adminsStay();
    if (!after) return;
    if (banned) await endSessionsOf(userId);
    await notify({
      userId,
      type: 'security',
      subject: banned ? 'Your account was suspended' : 'Your account is no longer suspended',
      message: banned
        ? `Your account was suspended, and you cannot sign in until that is lifted. Reason: ${reason}`
        : 'Your account is no longer suspended. You can sign in again.',
    });
    const ended =
      banned && fate !== 'keep' ? await endWorkOf(actor, userId, fate === 'end' ? reason : undefined) : {};
    await recordAudit(
      actor,
      banned ? 'users.ban' : 'users.unban',
      { type: 'user', id: userId },
      { ...(before !== after.status && { status: { from: before, to: after.status } }), reason, ...ended },
    );
  });
}
