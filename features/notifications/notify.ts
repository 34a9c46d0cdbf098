import { db } from '@/db/client';
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
