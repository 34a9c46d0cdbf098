import { createTransport } from 'nodemailer';
import { db } from '@/db/client';
import { mailbox } from '@/db/schema';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { singleton } from '@/lib/singleton';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
}

/** Whether mails are shown at /mailbox instead of leaving the platform. */
export const mailboxOpen = () => env().DEV_MAILBOX ?? env().NODE_ENV !== 'production';

const transport = (url: string) =>
  singleton('mail.transport', () =>
    createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 }),
  );

/**
 * Sends a mail through SMTP_URL. The caller does not wait for the mail server: a slow one must not show who has
 * an account. Without SMTP_URL, or with DEV_MAILBOX, the mail is kept in the database and a line is logged.
 */
export async function sendMail({ to, subject, body }: Mail): Promise<void> {
  const { SMTP_URL, DEV_MAILBOX, MAIL_FROM } = env();
  if (!SMTP_URL || DEV_MAILBOX) {
    await db().insert(mailbox).values({ recipient: to, subject, body });
    const where = mailboxOpen() ? 'it is shown at /mailbox' : 'set SMTP_URL to send mails';
    log().warn({ to, subject }, `A mail was kept in the database: ${where}.`);
    return;
  }
  transport(SMTP_URL)
    .sendMail({ from: MAIL_FROM, to, subject, text: body })
    .catch((error: unknown) => log().error({ err: error, to, subject }, 'A mail could not be sent.'));
}
