import { and, eq, gte, isNull } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';
import { notifications, type notificationType } from '@/db/schema';

export type NotificationType = (typeof notificationType.enumValues)[number];

export interface Notice {
  userId: number;
  type: NotificationType;
  message: string;
  /** A path of ours that the message is about. */
  link?: string;
}

/** Puts messages into people's inboxes; inside a transaction they appear with the change they tell of. */
export async function notify(...notices: Notice[]): Promise<void> {
  if (notices.length > 0) await db().insert(notifications).values(notices);
}

/**
 * Takes the messages about a page that were written since a moment out of somebody's inbox, in the transaction that
 * takes back what they tell of. One that was read stays: a correction must follow it.
 */
export async function withdrawNews(
  { userId, type, link }: Required<Omit<Notice, 'message'>>,
  since: Date,
): Promise<void> {
  if (!inTransaction()) throw new Error('news is withdrawn in the transaction that takes it back');
  await db()
    .delete(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        eq(notifications.type, type),
        eq(notifications.link, link),
        isNull(notifications.readAt),
        gte(notifications.createdAt, since),
      ),
    );
}
