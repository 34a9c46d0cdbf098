import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { bankStatementLines, receipts } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { lockPayer } from '@/features/campaigns';
import { takeBackReceived } from '@/features/invoices';
import { balances } from '@/features/ledger';
import { Failure, found } from '@/lib/failure';
import { lineHeld } from './held';
import { postReceipt } from './postings';

/** What was paid ahead by it may be used already: nothing is overdrawn. */
async function requireCovered(advertiserId: number, currency: string): Promise<void> {
  const [row] = await db().execute<{ covered: boolean }>(sql`
    select coalesce(sum(account.amount), 0) <= 0 as covered
    from (${balances(['prepaid'], `advertiser:${advertiserId}`)}) account where account.currency = ${currency}`);
  if (row?.covered) return;
  throw new Failure('limit_reached', 'What this transfer added to the prepaid balance is used already.');
}

async function takeBack(admin: UserActor, lineId: number): Promise<void> {
  const standing = and(eq(receipts.lineId, lineId), isNull(receipts.undoneAt));
  const [row] = await db().select().from(receipts).where(standing);
  const { id, advertiserId, invoiceId, ...receipt } = found(row, 'The receipt');
  await lockPayer(advertiserId);
  if (invoiceId !== null && receipt.toInvoice > 0) {
    await takeBackReceived(invoiceId, sql`(select to_invoice from receipts where id = ${id})`);
  }
  await db().update(receipts).set({ undoneBy: admin.id, undoneAt: sql`now()` }).where(eq(receipts.id, id));
  await postReceipt({ id, advertiserId, currency: receipt.currency }, 'undone');
  if (receipt.toPrepaid > 0) await requireCovered(advertiserId, receipt.currency);
  await recordAudit(
    admin,
    'receipts.undo',
    invoiceId === null ? { type: 'advertiser', id: advertiserId } : { type: 'invoice', id: invoiceId },
    { line: lineId, amount: receipt.amount, toPrepaid: receipt.toPrepaid, currency: receipt.currency },
  );
}

/**
 * Takes back what was done with a transfer, so that it waits for a person again: an invoice is open again by it, and less is
 * prepaid. Administrators only. `limit_reached` when what it added to the prepaid balance is used already, `wrong_state` for one
 * that waits, or whose invoice was paid to the end in another way.
 */
export async function undoLine(actor: Actor, id: number): Promise<void> {
  const admin = requireAdmin(actor);
  await transaction(async () => {
    const line = await lineHeld(id);
    if (line.outcome !== 'received' && line.doneAt === null) {
      throw new Failure('wrong_state', 'This transfer waits to be assigned.');
    }
    if (line.outcome === 'received') {
      await takeBack(admin, id);
    } else {
      const subject = { type: 'bank_statement', id: line.statementId };
      await recordAudit(admin, 'receipts.reopen', subject, { line: id, reason: line.aside });
    }
    const note = line.outcome === 'received' ? 'It was assigned before, and that was undone.' : line.note;
    await db()
      .update(bankStatementLines)
      .set({ outcome: 'unmatched', note, aside: null, doneBy: null, doneAt: null })
      .where(eq(bankStatementLines.id, id));
  });
}
