import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { db, transaction } from '@/db/client';
import { wake } from '@/db/queue';
import { log } from '@/lib/log';
import { errorInWords } from '@/lib/safe-error';
import { deliverMail, type Mail, mailsAreKept } from './send';

/** Tries of one mail; with a pause that doubles from two minutes they span more than eight hours. */
const MOST_TRIES = 9;

/** A table of mails that wait, with the columns `status`, `attempts`, `due_at`, `problem` and `sent_at`. */
export interface Outbox {
  table: PgTable;
  /** Names a mail. */
  key: PgColumn;
  /** The mail as it goes out, or why it is not sent any more: its reader may have stopped it while it waited. */
  compose: (id: number) => Promise<Mail | { dropped: string }>;
  /** Further columns of a mail that is over, sent or given up. */
  over?: SQL;
}

type Claimed = { id: number; attempt: number };

/**
 * Takes one mail that is due. Nobody else takes it for the next three minutes, which is longer than a mail server
 * may keep us waiting; whoever dies meanwhile leaves it to the next.
 */
async function claim({ table, key }: Outbox): Promise<Claimed | undefined> {
  const id = sql.identifier(key.name);
  const [row] = await db().execute<Claimed>(sql`
    update ${table} set status = 'sending', attempts = attempts + 1, due_at = now() + interval '3 minutes'
    where ${id} = (
      select ${id} from ${table} where status in ('queued', 'sending') and due_at <= now()
      order by due_at, ${id} limit 1 for update skip locked)
    returning ${id} as id, attempts as attempt`);
  return row;
}

/** Writes down what became of a try, unless another one was begun meanwhile. */
async function settle({ table, key }: Outbox, { id, attempt }: Claimed, outcome: SQL): Promise<void> {
  await db().execute(sql`
    update ${table} set ${outcome}
    where ${sql.identifier(key.name)} = ${id} and attempts = ${attempt} and status = 'sending'`);
}

const ended = ({ over }: Outbox, outcome: SQL) => (over ? sql`${outcome}, ${over}` : outcome);

async function send(box: Outbox, claimed: Claimed, mail: Mail): Promise<void> {
  await deliverMail(mail);
  await settle(box, claimed, ended(box, sql`status = 'sent', sent_at = now(), problem = null`));
}

/** A mail server that says 5xx will say it again. */
const isFinal = (error: unknown) => {
  const code = (error as { responseCode?: unknown } | null)?.responseCode;
  return typeof code === 'number' && code >= 500 && code < 600;
};

/** Sends one mail, or notes when to try again. Gives whether it was sent. */
async function attempt(box: Outbox, claimed: Claimed): Promise<boolean> {
  const mail = await box.compose(claimed.id);
  if ('dropped' in mail) {
    await settle(box, claimed, ended(box, sql`status = 'failed', problem = ${mail.dropped}`));
    return false;
  }
  try {
    // A mail that stays here is kept and ticked off at once; a transaction must not wait for a mail server.
    await (mailsAreKept() ? transaction(() => send(box, claimed, mail)) : send(box, claimed, mail));
    return true;
  } catch (error) {
    const problem = errorInWords(error).slice(0, 500);
    const over = isFinal(error) || claimed.attempt >= MOST_TRIES;
    const later = sql`status = 'queued', problem = ${problem},
      due_at = now() + make_interval(mins => ${2 ** claimed.attempt}::int)`;
    await settle(box, claimed, over ? ended(box, sql`status = 'failed', problem = ${problem}`) : later);
    log()[over ? 'error' : 'warn']({ err: error, mail: claimed.id }, 'A mail could not be sent.');
    return false;
  }
}

/**
 * Sends the mails of a table that are due, each once as far as a mail server lets us know, and says how many went out. Any
 * number may run at once, and `signal` ends it between two mails.
 */
export async function sendDue(box: Outbox, signal?: AbortSignal): Promise<number> {
  let sent = 0;
  for (;;) {
    signal?.throwIfAborted();
    const claimed = await claim(box);
    if (!claimed) return sent;
    if (await attempt(box, claimed)) sent++;
  }
}

/** Lets a worker send mails once they are due and the transaction is through. */
export const wakeMails = (due: Date | string): Promise<void> => wake('send-mails', due);
