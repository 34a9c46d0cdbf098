import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireScope, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { bankStatementLines, receipts } from '@/db/schema';
import { tellPeople } from '@/features/advertisers';
import { recordAudit } from '@/features/audit';
import { lockPayer, readCover } from '@/features/campaigns';
import { takeBackReceived } from '@/features/invoices';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { lineHeld } from './held';
import { postReceipt } from './postings';

type Receipt = typeof receipts.$inferSelect;

/** What was paid ahead by it may be used already, by what was spent since the last invoice too: nothing is overdrawn. */
async function requireCovered(advertiserId: number): Promise<void> {
  const { prepaid, free } = await readCover(advertiserId);
  if (prepaid >= 0 && free >= 0) return;
  throw new Failure('limit_reached', 'What this transfer added to the prepaid balance is used already.');
}

/** What its people read of a transfer that is theirs no more. */
async function tell({ advertiserId, invoiceId, currency, ...receipt }: Receipt): Promise<void> {
  const money = (sum: number) => formatMoney(sum, { currency });
  const [invoice] = await db().execute<{ number: string; open: string }>(sql`
    select number, (amount - received - taken_off)::text as open from invoices where id = ${invoiceId ?? 0}`);
  const { prepaid } = await readCover(advertiserId);
  const said = [
    `We took back ${money(receipt.amount)} that we had booked for you.`,
    invoice &&
      receipt.toInvoice > 0 &&
      `${money(Number(invoice.open))} of invoice ${invoice.number} is to be paid again.`,
    receipt.toPrepaid > 0 && `Your prepaid balance is ${money(prepaid)} now.`,
  ];
  await tellPeople(advertiserId, {
    subject: `${money(receipt.amount)} taken back`,
    message: said.filter(Boolean).join(' '),
    link: invoiceId === null ? addresses.prepaid : addresses.invoice(invoiceId),
  });
}

async function takeBack(admin: UserActor, lineId: number): Promise<void> {
  const standing = and(eq(receipts.lineId, lineId), isNull(receipts.undoneAt));
  const [row] = await db().select().from(receipts).where(standing);
  const receipt = found(row, 'The receipt');
  const { id, advertiserId, invoiceId } = receipt;
  requireScope(admin, 'invoices:write');
  if (receipt.toPrepaid > 0) requireScope(admin, 'advertisers:write');
  await lockPayer(advertiserId);
  if (invoiceId !== null && receipt.toInvoice > 0) {
    await takeBackReceived(invoiceId, sql`(select to_invoice from receipts where id = ${id})`);
  }
  await db().update(receipts).set({ undoneBy: admin.id, undoneAt: sql`now()` }).where(eq(receipts.id, id));
  await postReceipt({ id, advertiserId, currency: receipt.currency }, 'undone');
  if (receipt.toPrepaid > 0) await requireCovered(advertiserId);
  await recordAudit(
    admin,
    'receipts.undo',
    invoiceId === null ? { type: 'advertiser', id: advertiserId } : { type: 'invoice', id: invoiceId },
    { line: lineId, amount: receipt.amount, toPrepaid: receipt.toPrepaid, currency: receipt.currency },
  );
  await tell(receipt);
}

/**
 * Takes back what was done with a transfer, so that it waits for a person again: an invoice is open again by it, and less is
 * prepaid. Its organisation is told. Administrators only. `limit_reached` when what it added to the prepaid balance is used already, `wrong_state` for one
 * that waits, or whose invoice was paid to the end in another way or credited after it was paid.
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
