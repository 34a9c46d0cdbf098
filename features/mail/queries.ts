import { desc } from 'drizzle-orm';
import { db } from '@/db/client';
import { mailbox } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { mailboxOpen } from './send';

export type KeptMail = typeof mailbox.$inferSelect;

/** The mails that were kept instead of sent, newest first; `not_found` where the mailbox is closed. */
export async function keptMails(): Promise<KeptMail[]> {
  if (!mailboxOpen()) throw new Failure('not_found', 'There is no mailbox here.');
  return db().select().from(mailbox).orderBy(desc(mailbox.id)).limit(50);
}
