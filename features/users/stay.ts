import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { anonymous } from '@/auth/actor';
import { endProgramsOf } from '@/auth/programs';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';

/** Keeps the account of somebody who was about to leave and signed in, and tells them; it does nothing to others. */
export async function stay(userId: number): Promise<void> {
  await transaction(async () => {
    const [stayed] = await db()
      .update(users)
      .set({ leavingAt: null })
      .where(and(eq(users.id, userId), isNotNull(users.leavingAt), isNull(users.deletedAt)))
      .returning({ id: users.id });
    if (!stayed) return;
    // What was being made as they left was refused until now, and would open the account from here on.
    await endProgramsOf(userId);
    await notify({
      userId,
      type: 'security',
      subject: 'Your account stays',
      message:
        'You signed in, so your account is not deleted. Your API tokens and connected applications have to be made anew.',
    });
    await recordAudit(anonymous, 'users.stay', { type: 'user', id: userId });
  });
}
