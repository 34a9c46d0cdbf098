import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { hashSecret, type SecretPrefix, secretOf, sign } from '@/auth/secret';
import { db, inTransaction } from '@/db/client';
import { linkMails } from '@/db/schema';
import { appUrl } from '@/lib/env';
import { type Outbox, sendDue, wakeMails } from './outbox';
import type { Mail } from './send';

/** The paragraph that stands for the link until the mail goes out. */
const LINK = '{link}';

interface LinkMail {
  to: string;
  subject: string;
  /** What stands before and after the link. */
  before: string[];
  after: string[];
  /** The page that the link opens; the secret follows as `token`. */
  path: string;
  prefix: SecretPrefix;
  /** How long the link works. */
  hours: number;
}

/**
 * Queues a mail with a link that opens something, in the transaction that stores the hash it gives: they come about together.
 * The answer does not wait for a mail server, and what fails is tried again while the link works.
 */
export async function queueLinkMail({
  to,
  subject,
  before,
  after,
  path,
  prefix,
  hours,
}: LinkMail): Promise<string> {
  if (!inTransaction()) throw new Error('a link is mailed in the transaction that makes it');
  const nonce = randomUUID();
  const hash = hashSecret(secretOf(prefix, nonce));
  await db()
    .insert(linkMails)
    .values({
      recipient: to,
      subject,
      body: [...before, LINK, ...after].join('\n\n'),
      path,
      prefix,
      nonce,
      hash,
      expiresAt: sql`now() + make_interval(hours => ${hours})`,
    });
  await wakeMails(new Date());
  return hash;
}

/** Takes a mail back whose link works no more; one that is on its way stays. */
export async function dropLinkMail(hash: string): Promise<void> {
  await db()
    .update(linkMails)
    .set({ status: 'failed', nonce: null, problem: 'It was taken back.' })
    .where(and(eq(linkMails.hash, hash), eq(linkMails.status, 'queued')));
}

async function compose(id: number): Promise<Mail | { dropped: string }> {
  const [row] = await db()
    .select({
      mail: linkMails,
      expired: sql<boolean>`${linkMails.expiresAt} <= now()`,
    })
    .from(linkMails)
    .where(eq(linkMails.id, id));
  if (!row?.mail.nonce) return { dropped: 'Its link is gone.' };
  const { mail, expired } = row;
  const secret = secretOf(mail.prefix as SecretPrefix, mail.nonce ?? '');
  if (expired) return { dropped: 'Its link has expired.' };
  if (hashSecret(secret) !== mail.hash) return { dropped: 'Its link was made with another AUTH_SECRET.' };
  return {
    to: mail.recipient,
    subject: mail.subject,
    body: mail.body.replace(/^\{link\}$/m, `${appUrl()}${mail.path}?token=${secret}`),
    link: { hash: mail.hash, expiresAt: mail.expiresAt },
    id: `link-${id}-${sign('mail', `link ${id}`).slice(0, 12)}`,
  };
}

const box: Outbox = { table: linkMails, key: linkMails.id, compose, over: sql`nonce = null` };

/** Sends what waits with a link and says how many went out. */
export const sendDueLinkMails = (signal?: AbortSignal) => sendDue(box, signal);
