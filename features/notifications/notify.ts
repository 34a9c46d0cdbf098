import { sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';
import { wakeMails } from '@/features/mail';
import { holdSeconds, type NotificationType, reachable, wanted } from './policy';

export interface Notice {
  userId: number;
  type: NotificationType;
  /** What a mail of it is headed with, composed from data (`subjectOf`); never a piece of the message. */
  subject: string;
  message: string;
  /** A path of ours that the message is about. */
  link?: string;
  /** Into the inbox whatever its reader wants to hear of otherwise. */
  always?: boolean;
}

/**
 * Tells people something where they want to hear of it. Inside a transaction it appears with the change it tells
 * of, and so do its mails: they wait in a table of their own, from which a job sends them.
 */
export async function notify(...notices: Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const [mails] = await db().execute<{ due: string | null }>(sql`
    with notice as (
      select given.user_id, given.type::notification_type as type, given.subject, given.message, given.link,
        given.position, given.always or ${wanted(sql`given.type::notification_type`, 'inApp')} as in_app,
        ${wanted(sql`given.type::notification_type`, 'email')} as by_mail
      from jsonb_to_recordset(${JSON.stringify(notices.map(toRow))}::jsonb)
        as given (position int, user_id int, type text, subject text, message text, link text, always boolean)
      left join notification_preferences preference
        on preference.user_id = given.user_id and preference.type = given.type::notification_type
    ), told as (
      insert into notifications (user_id, type, subject, message, link, in_app)
      select user_id, type, subject, message, link, in_app from notice where in_app or by_mail order by position
      returning id, user_id, type
    ), queued as (
      insert into notification_mails (notification_id, due_at)
      select told.id, now() + ${holdSeconds(sql`told.type`)} * interval '1 second' from told
      join users reader on reader.id = told.user_id
      left join notification_preferences preference
        on preference.user_id = told.user_id and preference.type = told.type
      where ${wanted(sql`told.type`, 'email')} and ${reachable(sql`told.type`)}
      returning due_at
    )
    select max(due_at)::text as due from queued`);
  if (mails?.due) await wakeMails(mails.due);
}

const toRow = ({ userId, type, subject, message, link, always = false }: Notice, position: number) => ({
  position,
  user_id: userId,
  type,
  subject,
  message,
  link: link ?? null,
  always,
});

/**
 * Takes the messages about a page that were written since a moment out of somebody's inbox, with their mails, in the
 * transaction that takes back what they tell of. One that was read or mailed stays: a correction must follow it.
 */
export async function withdrawNews(
  { userId, type, link }: Required<Pick<Notice, 'userId' | 'type' | 'link'>>,
  since: Date,
): Promise<void> {
  if (!inTransaction()) throw new Error('news is withdrawn in the transaction that takes it back');
  const news = sql`
    select notice.id from notifications notice
    where notice.user_id = ${userId} and notice.type = ${type} and notice.link = ${link}
      and notice.read_at is null and notice.created_at >= ${since.toISOString()}::timestamptz`;
  await db().execute(sql`
    delete from notification_mails where status in ('queued', 'failed') and notification_id in (${news})`);
  await db().execute(sql`
    delete from notifications where id in (${news})
      and not exists (select 1 from notification_mails mail where mail.notification_id = notifications.id)`);
}
