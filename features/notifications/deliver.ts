import { and, eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { notificationMails } from '@/db/schema';
import { deliverMail, mailsAreKept } from '@/features/mail';
import { log } from '@/lib/log';
import { mailOf, type OutgoingNotice } from './mail-text';
import { reachable, wanted } from './policy';

/** Tries of one mail; with a pause that doubles from two minutes they span more than eight hours. */
const MOST_TRIES = 9;

interface Claimed extends OutgoingNotice {
  attempt: number;
  /** False once its reader does not want it any more: the wish came while it waited. */
  wanted: boolean;
}

/**
 * Takes one mail that is due. Nobody else takes it for the next three minutes, which is longer than a mail server
 * may keep us waiting; whoever dies meanwhile leaves it to the next.
 */
async function claim(): Promise<Claimed | undefined> {
  const [row] = await db().execute<{ id: number; attempt: number }>(sql`
    update notification_mails set status = 'sending', attempts = attempts + 1,
      due_at = now() + interval '3 minutes'
    where notification_id = (
      select notification_id from notification_mails
      where status in ('queued', 'sending') and due_at <= now()
      order by due_at, notification_id limit 1 for update skip locked)
    returning notification_id as id, attempts as attempt`);
  if (!row) return undefined;
  const [notice] = await db().execute<Omit<Claimed, 'attempt'> & Record<string, unknown>>(sql`
    select notice.id, notice.user_id as "userId", notice.type, notice.message, notice.link,
      reader.name, reader.email,
      ${wanted(sql`notice.type`, 'email')} and ${reachable(sql`notice.type`)} as wanted
    from notifications notice
    join users reader on reader.id = notice.user_id
    left join notification_preferences preference
      on preference.user_id = notice.user_id and preference.type = notice.type
    where notice.id = ${row.id}`);
  return notice && { ...notice, attempt: row.attempt };
}

/** Writes down what became of a try, unless another one was begun meanwhile. */
async function settle(
  { id, attempt }: Claimed,
  outcome: PgUpdateSetSource<typeof notificationMails>,
): Promise<void> {
  await db()
    .update(notificationMails)
    .set(outcome)
    .where(
      and(
        eq(notificationMails.notificationId, id),
        eq(notificationMails.attempts, attempt),
        eq(notificationMails.status, 'sending'),
      ),
    );
}

async function send(mail: Claimed): Promise<void> {
  await deliverMail(mailOf(mail));
  await settle(mail, { status: 'sent', sentAt: sql`now()`, problem: null });
}

/** A mail server that says 5xx will say it again. */
const isFinal = (error: unknown) => {
  const code = (error as { responseCode?: unknown } | null)?.responseCode;
  return typeof code === 'number' && code >= 500 && code < 600;
};

/** Sends one mail, or notes when to try again. Gives whether it was sent. */
async function attempt(mail: Claimed): Promise<boolean> {
  if (!mail.wanted) {
    await settle(mail, { status: 'failed', problem: 'Its reader does not want it any more.' });
    return false;
  }
  try {
    // A mail that stays here is kept and ticked off at once; a transaction must not wait for a mail server.
    await (mailsAreKept() ? transaction(() => send(mail)) : send(mail));
    return true;
  } catch (error) {
    const problem = String(error instanceof Error ? error.message : error).slice(0, 500);
    const over = isFinal(error) || mail.attempt >= MOST_TRIES;
    await settle(
      mail,
      over
        ? { status: 'failed', problem }
        : { status: 'queued', problem, dueAt: sql`now() + make_interval(mins => ${2 ** mail.attempt}::int)` },
    );
    log()[over ? 'error' : 'warn']({ err: error, notification: mail.id }, 'A mail could not be sent.');
    return false;
  }
}

/**
 * Sends the mails of notifications that are due, each once as far as a mail server lets us know, and says how many
 * went out. The platform only; any number may run at once, and `signal` ends it between two mails.
 */
export async function sendDueMails(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  let sent = 0;
  for (;;) {
    signal?.throwIfAborted();
    const mail = await claim();
    if (!mail) return sent;
    if (await attempt(mail)) sent++;
  }
}
