import { sql } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { db } from '@/db/client';
import { mailbox } from '@/db/schema';
import { appUrl, env, isForOneself } from '@/lib/env';
import { log } from '@/lib/log';
import { errorInWords } from '@/lib/safe-error';
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
  /** Of a mail with a link: the hash of its secret, and when it stops working. */
  link?: { hash: string; expiresAt: Date };
}

/** Whether mails are kept in the database, because there is no mail server. */
export const mailsAreKept = () => !env().SMTP_URL;

/**
 * Whether kept mails are shown to whoever asks: only on an instance for oneself, and to its own machine. The links in
 * them open accounts, so that everywhere else they are for administrators.
 */
export const mailboxOpen = (direct: boolean) => direct && mailsAreKept() && isForOneself();

/** What becomes of a mail, for whoever asks: it is sent, they can read it at /mailbox, or an administrator can. */
export type MailWay = 'sent' | 'mailbox' | 'kept';

/** What becomes of mails now; `direct` says that the request came straight from this machine. */
export function mailWay(direct: boolean): MailWay {
  if (!mailsAreKept()) return 'sent';
  return mailboxOpen(direct) ? 'mailbox' : 'kept';
}

/** How long news is worth sending: later it would only puzzle its reader. */
const NEWS_HOURS = 72;

async function keep({ to, subject, body, html, id, unsubscribe, link }: Mail): Promise<void> {
  const expiresAt = link?.expiresAt ?? sql`now() + make_interval(hours => ${NEWS_HOURS})`;
  const text = { recipient: to, subject, body, html, unsubscribe, name: id };
  await db()
    .insert(mailbox)
    .values({ ...text, linkHash: link?.hash, expiresAt });
  log().warn('A mail was kept for /mailbox, since no SMTP_URL is set.');
}

const transport = (url: string) =>
  singleton('mail.transport', () =>
    createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 }),
  );

/** Hands a mail to the mail server and waits for its answer, or keeps it until there is one. Throws what fails. */
export async function deliverMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return keep(mail);
  const { to, subject, body, html, id, unsubscribe } = mail;
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

/** What keeps the mail server from taking us in, in words; undefined when it does. Nothing is sent. */
export async function tryMailServer(): Promise<string | undefined> {
  const probe = createTransport({
    url: env().SMTP_URL ?? '',
    connectionTimeout: 5_000,
    socketTimeout: 10_000,
  });
  try {
    await probe.verify();
    return undefined;
  } catch (error) {
    return errorInWords(error);
  } finally {
    probe.close();
  }
}
