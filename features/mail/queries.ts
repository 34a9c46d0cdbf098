import { desc } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { mailbox } from '@/db/schema';
import { worthSending } from './kept-mail';
import { mailboxOpen } from './send';

export type KeptMail = typeof mailbox.$inferSelect;

/**
 * The mails that were kept instead of sent, newest first. For administrators, and where the mailbox is open for anybody;
 * `direct` says that the request came straight from this machine.
 */
export async function keptMails(actor: Actor, { direct }: { direct: boolean }): Promise<KeptMail[]> {
  if (!mailboxOpen(direct)) requireAdmin(actor);
  return db().select().from(mailbox).orderBy(desc(mailbox.id)).limit(50);
}

/** How many kept mails are still worth sending; administrators only. */
export async function waitingMails(actor: Actor): Promise<number> {
  requireAdmin(actor);
  return db().$count(mailbox, worthSending);
}
