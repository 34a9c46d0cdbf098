import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { notifications } from '@/db/schema';
import { Failure } from '@/lib/failure';

/** Marks one of the acting user's notifications as read; reading it twice is fine. */
export async function readNotification(actor: Actor, id: number): Promise<void> {
  const user = requireUser(actor);
  const rows = await db()
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, now())` })
    .where(and(eq(notifications.id, id), eq(notifications.userId, user.id), eq(notifications.inApp, true)))
    .returning({ id: notifications.id });
  if (rows.length === 0) throw new Failure('not_found', 'This notification does not exist.');
}

/** Marks all of the acting user's notifications as read. */
export async function readAllNotifications(actor: Actor): Promise<void> {
  const user = requireUser(actor);
  await db()
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(and(eq(notifications.userId, user.id), isNull(notifications.readAt)));
}
