import { and, count, desc, eq, isNull, lt } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { notifications } from '@/db/schema';

export type Notification = typeof notifications.$inferSelect;

/** The acting user's inbox, newest first; `before` is the id to go on from, `unread` leaves out what was read. */
export async function listNotifications(
  actor: Actor,
  { before, unread, limit = 50 }: { before?: number; unread?: boolean; limit?: number } = {},
) {
  const user = requireUser(actor);
  return db()
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, user.id),
        before ? lt(notifications.id, before) : undefined,
        unread ? isNull(notifications.readAt) : undefined,
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(limit);
}

/** How many of the acting user's notifications wait to be read. */
export async function unreadCount(actor: Actor): Promise<number> {
  const user = requireUser(actor);
  const [row] = await db()
    .select({ unread: count() })
    .from(notifications)
    .where(and(eq(notifications.userId, user.id), isNull(notifications.readAt)));
  return row?.unread ?? 0;
}
