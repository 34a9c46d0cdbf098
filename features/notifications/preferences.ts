import { and, eq, sql } from 'drizzle-orm';
import { type Actor, anonymous, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { notificationPreferences, notificationType, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { isFixed, type NotificationType } from './policy';
import { readUnsubscribeToken } from './unsubscribe-token';

/** Whether a kind of notification is wanted in the inbox and by email. */
export interface Preference {
  type: NotificationType;
  inApp: boolean;
  email: boolean;
}

/** A preference with what of it cannot be switched off. */
export interface OwnPreference extends Preference {
  fixed: { inApp: boolean; email: boolean };
}

const kept = ({ type, inApp, email }: Preference): Preference => ({
  type,
  inApp: inApp || isFixed(type, 'inApp'),
  email: email || isFixed(type, 'email'),
});

/** What the acting user wants to hear of and where, for every kind there is. */
export async function ownPreferences(actor: Actor): Promise<OwnPreference[]> {
  const { id } = requireUser(actor);
  const rows = await db()
    .select()
    .from(notificationPreferences)
    .where(eq(notificationPreferences.userId, id));
  return notificationType.enumValues.map((type) => {
    const { inApp, email } = rows.find((row) => row.type === type) ?? { inApp: true, email: true };
    return {
      ...kept({ type, inApp, email }),
      fixed: { inApp: isFixed(type, 'inApp'), email: isFixed(type, 'email') },
    };
  });
}

const store = (userId: number, preferences: Preference[]) =>
  db()
    .insert(notificationPreferences)
    .values(preferences.map((each) => ({ userId, ...each })))
    .onConflictDoUpdate({
      target: [notificationPreferences.userId, notificationPreferences.type],
      set: { inApp: sql`excluded.in_app`, email: sql`excluded.email` },
    });

/** Sets what the acting user wants to hear of; what cannot be switched off stays on, other kinds as they are. */
export async function setPreferences(actor: Actor, preferences: Preference[]): Promise<void> {
  const { id } = requireUser(actor);
  if (preferences.length === 0) return;
  await transaction(async () => {
    const chosen = preferences.map(kept);
    await store(id, chosen);
    await recordAudit(actor, 'notifications.set_preferences', { type: 'user', id }, { chosen });
  });
}

/** The kind of mails that a link stops; undefined when the link is not one of ours. */
export const stoppableMails = (token: string): NotificationType | undefined =>
  readUnsubscribeToken(token)?.type;

/** Stops the mails of a kind by a link from one of them, without signing in; repeats are fine. */
export async function stopMails(token: string): Promise<NotificationType> {
  const { userId, type } = found(readUnsubscribeToken(token), 'This link');
  if (isFixed(type, 'email')) throw new Failure('forbidden', 'These emails cannot be switched off.');
  await transaction(async () => {
    const [user] = await db().select({ id: users.id }).from(users).where(eq(users.id, userId));
    found(user, 'This account');
    const stopped = await db()
      .insert(notificationPreferences)
      .values({ userId, type, inApp: true, email: false })
      .onConflictDoUpdate({
        target: [notificationPreferences.userId, notificationPreferences.type],
        set: { email: false },
        setWhere: and(eq(notificationPreferences.email, true)),
      })
      .returning({ type: notificationPreferences.type });
    if (stopped.length === 0) return;
    await recordAudit(anonymous, 'notifications.stop_mails', { type: 'user', id: userId }, { type });
  });
  return type;
}
