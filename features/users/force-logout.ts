import { eq } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { endSessionsOf } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';

/** Ends every browser session of a user on every instance; API tokens live on. Administrators only. */
export async function forceLogout(actor: Actor, userId: number): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const [user] = await db().select({ id: users.id }).from(users).where(eq(users.id, userId));
    found(user, 'This user');
    await endSessionsOf(userId);
    await notify({
      userId,
      type: 'security',
      subject: 'You were signed out of every browser',
      message:
        'An administrator signed you out of every browser. Sign in again, and choose a new password if you are in doubt.',
      link: addresses.password,
    });
    await recordAudit(actor, 'users.force-logout', { type: 'user', id: userId });
  });
}
