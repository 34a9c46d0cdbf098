import { and, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { invitations, mailbox, mailTokens } from '@/db/schema';
import { type Outbox, sendDue } from './outbox';
import { type Mail, mailsAreKept } from './send';

const linkWorks = sql`(
  ${mailbox.linkHash} is null
  or exists (select from ${mailTokens} where ${mailTokens.hash} = ${mailbox.linkHash} and ${mailTokens.usedAt} is null)
  or exists (select from ${invitations} where ${invitations.hash} = ${mailbox.linkHash}
    and ${invitations.acceptedAt} is null and ${invitations.revokedAt} is null))`;

/** SQL: the mail waits, its time is not over, and its link was neither used nor taken back. */
export const worthSending = sql`(
  ${mailbox.status} in ('queued', 'sending') and ${mailbox.expiresAt} > now() and ${linkWorks})`;

async function compose(id: number): Promise<Mail | { dropped: string }> {
  const [row] = await db()
    .select()
    .from(mailbox)
    .where(and(eq(mailbox.id, id), worthSending));
  if (!row) return { dropped: 'Its time was over before there was a mail server.' };
  const { recipient: to, subject, body } = row;
  const given = { html: row.html ?? undefined, id: row.name ?? undefined };
  return { to, subject, body, ...given, unsubscribe: row.unsubscribe ?? undefined };
}

const box: Outbox = { table: mailbox, key: mailbox.id, compose };

/**
 * Sends what was kept, once there is a mail server, and says how many went out. They are kept no longer then: the links
 * in them are keys.
 */
export async function sendKeptMails(signal?: AbortSignal): Promise<number> {
  if (mailsAreKept()) return 0;
  const sent = await sendDue(box, signal);
  await db().delete(mailbox).where(eq(mailbox.status, 'sent'));
  return sent;
}
