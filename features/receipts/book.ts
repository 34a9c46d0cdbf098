import { eq, sql } from 'drizzle-orm';
import { requireScope, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { bankStatementLines, receipts } from '@/db/schema';
import { tellPeople } from '@/features/advertisers';
import { recordAudit } from '@/features/audit';
import { readCover } from '@/features/campaigns';
import { addReceived } from '@/features/invoices';
import { tellLowAgain } from '@/features/prepaid';
import { found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { postReceipt } from './postings';
import type { Target } from './target';

type Receipt = typeof receipts.$inferSelect;

/** What its people read of a transfer. */
async function tell(
  { advertiserId, amount, toInvoice, toPrepaid, currency }: Receipt,
  { invoiceId, name }: Target,
) {
  const money = (sum: number) => formatMoney(sum, { currency });
  const [left] = await db().execute<{ open: string }>(sql`
    select (amount - received - taken_off)::text as open from invoices where id = ${invoiceId ?? 0} and status = 'pending'`);
  const { prepaid } = await readCover(advertiserId);
  const said = [
    invoiceId !== null && toInvoice > 0 && `We received ${money(toInvoice)} for invoice ${name}.`,
    left && `${money(Number(left.open))} of it is still to be paid.`,
    toPrepaid > 0 &&
      `${invoiceId === null ? `We received ${money(toPrepaid)}` : `${money(toPrepaid)} more than it asks for was added to what is prepaid`}. Your prepaid balance is ${money(prepaid)} now.`,
  ];
  await tellPeople(advertiserId, {
    subject: `${money(amount)} received`,
    message: said.filter(Boolean).join(' '),
    link: invoiceId === null ? addresses.prepaid : addresses.invoice(invoiceId),
  });
}

/**
 * Books a line of a statement: an invoice is paid as far as it is open, and the rest is paid ahead, as one transaction of the
 * ledger. The caller holds the line and the payer, has authorised the actor and looked for an obstacle.
 */
export async function book(admin: UserActor, lineId: number, target: Target): Promise<void> {
  requireScope(admin, 'invoices:write');
  const { advertiserId, invoiceId } = target;
  const [made] = await db().execute<{ id: number }>(sql`
    insert into receipts (line_id, advertiser_id, invoice_id, amount, to_invoice, to_prepaid, currency, recorded_by)
    select line.id, ${advertiserId}, ${invoiceId}, line.amount, part.pays, line.amount - part.pays, line.currency, ${admin.id}
    from bank_statement_lines line
    cross join lateral (
      select least(line.amount, coalesce((
        select amount - received - taken_off from invoices where id = ${invoiceId} and status = 'pending'), 0)) as pays
    ) part
    where line.id = ${lineId}
    returning id`);
  const [row] = await db()
    .select()
    .from(receipts)
    .where(eq(receipts.id, made?.id ?? 0));
  const receipt = found(row, 'The receipt');
  if (receipt.toPrepaid > 0) requireScope(admin, 'advertisers:write');
  if (invoiceId !== null && receipt.toInvoice > 0) {
    await addReceived(admin, invoiceId, sql`(select to_invoice from receipts where id = ${receipt.id})`);
  }
  await postReceipt(receipt, 'booked');
  if (receipt.toPrepaid > 0) await tellLowAgain(advertiserId);
  await db()
    .update(bankStatementLines)
    .set({ outcome: 'received', note: null, aside: null, doneBy: null, doneAt: null })
    .where(eq(bankStatementLines.id, lineId));
  await recordAudit(
    admin,
    'receipts.book',
    invoiceId === null ? { type: 'advertiser', id: advertiserId } : { type: 'invoice', id: invoiceId },
    { line: lineId, amount: receipt.amount, toPrepaid: receipt.toPrepaid, currency: receipt.currency },
  );
  await tell(receipt, target);
}
