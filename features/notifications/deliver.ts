import { sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db } from '@/db/client';
import { notificationMails } from '@/db/schema';
import { type Mail, type Outbox, sendDue, sendDueLinkMails, sendKeptMails } from '@/features/mail';
import { mailOf, type OutgoingNotice } from './mail-text';
import { reachable, wanted } from './policy';

type Notice = OutgoingNotice & {
  /** False once its reader does not want it any more: the wish came while it waited. */
  wanted: boolean;
};

async function compose(id: number): Promise<Mail | { dropped: string }> {
  const [notice] = await db().execute<Notice & Record<string, unknown>>(sql`
    select notice.id, notice.user_id as "userId", notice.type, notice.subject, notice.message, notice.link,
      reader.name, reader.email,
      ${wanted(sql`notice.type`, 'email')} and ${reachable(sql`notice.type`)} as wanted
    from notifications notice
    join users reader on reader.id = notice.user_id
    left join notification_preferences preference
      on preference.user_id = notice.user_id and preference.type = notice.type
    where notice.id = ${id}`);
  return notice?.wanted ? mailOf(notice) : { dropped: 'Its reader does not want it any more.' };
}

const box: Outbox = { table: notificationMails, key: notificationMails.notificationId, compose };

/**
 * Sends the mails that are due, those with links that somebody waits for first and those that were kept last, and says how
 * many went out. The platform
 * only; any number may run at once, and `signal` ends it between two mails.
 */
export async function sendDueMails(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  return (await sendDueLinkMails(signal)) + (await sendDue(box, signal)) + (await sendKeptMails(signal));
}
