import { and, count, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { paged } from '@/db/paged';
import { notifications } from '@/db/schema';
import type { Paging } from '@/lib/paging';
import type { NotificationType } from './policy';

export type Notification = typeof notifications.$inferSelect;

export interface InboxPart extends Paging {
  /** The id of the notification to go on from. */
  before?: number;
  /** Leaves out what was read. */
  unread?: boolean;
  /** Of one kind only. */
  type?: NotificationType;
}

/** The acting user's inbox, newest first. */
export async function listNotifications(actor: Actor, { before, unread, type, ...paging }: InboxPart = {}) {
  const user = requireUser(actor);
  return paged(
    db()
      .select()
      .from(notifications)
      .where(
        and(
          eq(notifications.userId, user.id),
          eq(notifications.inApp, true),
          type ? eq(notifications.type, type) : undefined,
          before ? lt(notifications.id, before) : undefined,
          unread ? isNull(notifications.readAt) : undefined,
        ),
      )
      .orderBy(desc(notifications.id)),
    paging,
  );
}

/** How many of the acting user's notifications wait to be read. */
export async function unreadCount(actor: Actor): Promise<number> {
  const user = requireUser(actor);
  const [row] = await db()
    .select({ unread: count() })
    .from(notifications)
    .where(
      and(eq(notifications.userId, user.id), eq(notifications.inApp, true), isNull(notifications.readAt)),
    );
  return row?.unread ?? 0;
}

/** How many of the acting user's notifications wait to be read, and the pages that the newest of them are about. */
export async function unreadNews(actor: Actor): Promise<{ unread: number; about: string[] }> {
  const user = requireUser(actor);
  const [row] = await db()
    .select({
      unread: count(),
      about: sql<string[] | null>`to_jsonb((array_agg(${notifications.link} order by ${notifications.id} desc)
        filter (where ${notifications.link} is not null))[1:100])`,
    })
    .from(notifications)
    .where(
      and(eq(notifications.userId, user.id), eq(notifications.inApp, true), isNull(notifications.readAt)),
    );
  return { unread: row?.unread ?? 0, about: [...new Set(row?.about ?? [])] };
}

/** What somebody was told, latest first; administrators only. */
export async function notificationsTo(actor: Actor, userId: number, limit = 50): Promise<Notification[]> {
  requireAdmin(actor);
  return db()
    .select()
    .from(notifications)
    .where(eq(notifications.userId, userId))
    .orderBy(desc(notifications.id))
    .limit(limit);
}
