import { and, eq, ne, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';

export interface Ban {
  userId: number;
  banned: boolean;
  /** Required with `banned`. */
  reason?: string;
}

const adminsStay = () =>
  new Failure('forbidden', 'Administrators cannot be banned. Change their role first.');

async function requireOther(adminId: number, userId: number): Promise<void> {
  if (adminId === userId) throw new Failure('forbidden', 'You cannot ban yourself.');
  const [target] = await db().select({ role: users.role }).from(users).where(eq(users.id, userId));
  if (found(target, 'This user').role === 'admin') throw adminsStay();
}

/**
 * Bans a user or lifts the ban; administrators only, and never on one of themselves. A ban ends every session at
 * once and refuses tokens; tasks stay as they are. Lifting it gives back what confirming the e-mail address had
 * given. Repeats are fine.
 */
export async function setBan(actor: Actor, { userId, banned, reason }: Ban): Promise<void> {
  const admin = requireAdmin(actor);
  if (banned && !reason) {
    throw new Failure('invalid', 'Say why the user is banned.', { fields: { reason: 'is missing' } });
  }
  await transaction(async () => {
    await requireOther(admin.id, userId);
    const someoneElse = and(eq(users.id, userId), ne(users.role, 'admin'));
    const changed = banned
      ? await db()
          .update(users)
          .set({
            status: 'suspended',
            bannedAt: sql`coalesce(${users.bannedAt}, now())`,
            bannedBy: admin.id,
            bannedReason: reason,
            sessionVersion: sql`${users.sessionVersion} + 1`,
            updatedAt: sql`now()`,
          })
          .where(someoneElse)
          .returning({ id: users.id })
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
          .returning({ id: users.id });
    if (changed.length === 0 && banned) throw adminsStay();
    if (changed.length === 0) return;
    await notify({
      userId,
      type: 'security',
      message: banned
        ? `Your account was suspended, and you cannot sign in until that is lifted. Reason: ${reason}`
        : 'Your account is no longer suspended. You can sign in again.',
    });
    await recordAudit(actor, banned ? 'users.ban' : 'users.unban', { type: 'user', id: userId }, { reason });
  });
}
