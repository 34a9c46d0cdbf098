import { eq } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';
import { type Notice, notify } from './notify';

/** An administrator's message to a user. It is always stored, whatever the user wants to hear of otherwise. */
export async function notifyUser(actor: Actor, notice: Omit<Notice, 'subject'>): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const [user] = await db().select({ id: users.id }).from(users).where(eq(users.id, notice.userId));
    found(user, 'This user');
    await notify({ ...notice, subject: 'A message from the team', always: true });
    await recordAudit(actor, 'notifications.send', { type: 'user', id: notice.userId }, { ...notice });
  });
}
