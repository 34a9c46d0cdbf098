import { createTransport } from 'nodemailer';
import { db } from '@/db/client';
import { mailbox } from '@/db/schema';
import { appUrl, env, isForOneself } from '@/lib/env';
import { log } from '@/lib/log';
import { singleton } from '@/lib/singleton';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
  /** The same for readers that show formatted mails. */
  html?: string;
  /** Names the mail for ever, so that a server that gets it twice delivers it once. */
  id?: string;
  /** Where one POST stops mails of this kind, as mail programs offer it. */
  unsubscribe?: string;
}

/** Whether mails are kept in the database, because there is no mail server. */
export const mailsAreKept = () => !env().SMTP_URL;

/**
 * Whether kept mails are shown to whoever asks: only on an instance for oneself, and to its own machine. The links in
 * them open accounts, so that everywhere else they are for administrators.
 */
export const mailboxOpen = (direct: boolean) => direct && mailsAreKept() && isForOneself();

const transport = (url: string) =>
  singleton('mail.transport', () =>
    createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 }),
  );

/** Hands a mail to the mail server and waits for its answer, or keeps it in the database. Throws what fails. */
export async function deliverMail({ to, subject, body, html, id, unsubscribe }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL || mailsAreKept()) {
    await db().insert(mailbox).values({ recipient: to, subject, body });
    log().warn('A mail was kept for /mailbox, since no SMTP_URL is set.');
    return;
  }
  await transport(SMTP_URL).sendMail({
    from: MAIL_FROM,
    to,
    subject,
    text: body,
    html,
    messageId: id && `<${id}@${new URL(appUrl()).hostname}>`,
    headers: unsubscribe
      ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : undefined,
  });
}
