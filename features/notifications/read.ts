import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
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

/** Marks what the acting user was told about these pages as read, since they opened them; says whether anything was. */
export async function readAbout(actor: Actor, links: string[]): Promise<boolean> {
  const user = requireUser(actor);
  return readNews(links, sql`${notifications.userId} = ${user.id}`);
}

/** The same for whoever `readers` says, once what they were told about is settled. */
export async function readNews(links: string[], readers: SQL): Promise<boolean> {
  const rows = await db()
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(and(readers, inArray(notifications.link, links), isNull(notifications.readAt)))
    .returning({ id: notifications.id });
  return rows.length > 0;
}
