import { eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireScope, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { creditNotes, invoices } from '@/db/schema';
import { tellPeople } from '@/features/advertisers';
import { recordAudit } from '@/features/audit';
import { post } from '@/features/ledger';
import { forgetLow, tellLowAgain } from '@/features/prepaid';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { type CreditReason, creditReasonWords } from '@/nouns/credit-notes';
import { formatMoney, requirePayable } from '@/nouns/money';
import { nextNumber } from './next-number';
import { takeBackTax } from './reads/tax';
import { settle } from './settle';

type CreditNote = typeof creditNotes.$inferSelect;
type Invoice = typeof invoices.$inferSelect;

export interface Credit {
  invoiceId: number;
  /** Tax included, in the invoice's currency; everything that is left of it unless given. */
  amount?: number;
  reason: CreditReason;
  note?: string;
}

/** Holds an organisation's row and then its invoice. */
async function invoiceHeld(id: number): Promise<Invoice> {
  await db().execute(sql`
    select 1 from advertisers where id = (select advertiser_id from invoices where id = ${id}) for no key update`);
  const [row] = await db().select().from(invoices).where(eq(invoices.id, id)).for('update');
  return found(row, 'This invoice');
}

/** Writes the note: what is open of the invoice is taken off it first, and the rest was paid. */
async function write(admin: UserActor, invoice: Invoice, credit: Credit): Promise<CreditNote> {
  const { amount, reason, note = '' } = credit;
  const [made] = await db().execute<{ id: number }>(sql`
    insert into credit_notes (number, invoice_id, currency, amount, to_invoice, to_prepaid, reason, note, issued_on, issued_by)
    select ${await nextNumber('credit_note')}, id, currency, due, part, due - part, ${reason}::credit_reason, ${note},
      (now() at time zone 'UTC')::date, ${admin.id}
    from invoices
    cross join lateral (select coalesce(${amount ?? null}::numeric, amount - credited) as due) asked
    cross join lateral (
      select case when status = 'pending' then least(due, amount - received - taken_off) else 0 end as part) parts
    where id = ${invoice.id} and due > 0 and due <= amount - credited
    returning id`);
  if (!made) {
    const [left] = await db().execute<{ sum: string }>(
      sql`select (amount - credited)::text as sum from invoices where id = ${invoice.id}`,
    );
    const most = formatMoney(Number(left?.sum ?? 0), { currency: invoice.currency });
    throw new Failure('limit_reached', `At most ${most} of this invoice can be credited.`, {
      fields: { amount: `must be at most ${most}` },
    });
  }
  await takeBackTax(made.id);
  await db().execute(sql`
    update invoices set credited = credited + note.amount, taken_off = taken_off + note.to_invoice, updated_at = now()
    from credit_notes note where note.id = ${made.id} and invoices.id = note.invoice_id`);
  const [row] = await db().select().from(creditNotes).where(eq(creditNotes.id, made.id));
  return found(row, 'The credit note');
}

/** What a credit note books: what was billed is taken back from the receivable, or paid ahead as far as it was paid. */
async function book({ id, currency }: CreditNote, { advertiserId }: Invoice): Promise<void> {
  const part = (column: string) => sql`(select ${sql.raw(column)} from credit_notes where id = ${id})`;
  const owner = `advertiser:${advertiserId}` as const;
  await post({
    reference: `credit_note:${id}:issued`,
    kind: 'credit_note.issued',
    subject: { type: 'credit_note', id },
    entries: [
      { kind: 'credited', owner: 'platform', currency, amount: part('amount - tax') },
      { kind: 'tax_owed', owner: 'platform', currency, amount: part('tax') },
      { kind: 'receivable', owner, currency, amount: part('-to_invoice') },
      { kind: 'prepaid', owner, currency, amount: part('-to_prepaid') },
    ],
  });
}

/** Settles an invoice of which nothing is open any more; it was paid, and is told as that, where transfers paid of it. */
async function settleIfNothingIsOpen(
  admin: UserActor,
  { id, status }: Invoice,
  note: CreditNote,
): Promise<boolean> {
  if (status !== 'pending') return false;
  const [row] = await db().execute<{ open: boolean; paid: boolean }>(
    sql`select received + taken_off < amount as open, received > 0 as paid from invoices where id = ${id}`,
  );
  if (!row || row.open) return false;
  await settle(id, 'paid');
  if (!row.paid) return true;
  await recordAudit(
    admin,
    'invoices.pay',
    { type: 'invoice', id },
    { status: { from: 'pending', to: 'paid' }, amount: note.toInvoice, from: note.number },
  );
  return true;
}

async function tell(note: CreditNote, { id, number, advertiserId }: Invoice): Promise<void> {
  const money = (sum: number) => formatMoney(sum, { currency: note.currency });
  const said = [
    `We credited ${money(note.amount)} of invoice ${number}: ${creditReasonWords[note.reason].toLowerCase()}.`,
    note.toInvoice > 0 && `${money(note.toInvoice)} of it is not to be paid any more.`,
    note.toPrepaid > 0 && `${money(note.toPrepaid)} that was paid was added to your prepaid balance.`,
  ];
  await tellPeople(advertiserId, {
    subject: `Credit note ${note.number} of ${money(note.amount)}`,
    message: said.filter(Boolean).join(' '),
    link: addresses.invoice(id),
  });
}

/**
 * Credits an invoice in whole or in part: what was still to be paid of it is less by that, and what was paid already is paid
 * ahead from then on. Administrators only. `wrong_state` for a cancelled invoice, `limit_reached` for more than is left of it,
 * `invalid` for an amount nobody can pay.
 */
export async function creditInvoice(actor: Actor, credit: Credit): Promise<CreditNote> {
  const admin = requireAdmin(actor);
  return transaction(async () => {
    const invoice = await invoiceHeld(credit.invoiceId);
    if (invoice.status === 'cancelled')
      throw new Failure('wrong_state', 'This invoice is cancelled already.');
    requirePayable(invoice.currency, { amount: credit.amount });
    const note = await write(admin, invoice, credit);
    await book(note, invoice);
    const settled = await settleIfNothingIsOpen(admin, invoice, note);
    if (note.toPrepaid > 0) {
      requireScope(admin, 'advertisers:write');
      await tellLowAgain(invoice.advertiserId);
    } else await forgetLow(invoice.advertiserId);
    await recordAudit(
      admin,
      'invoices.credit',
      { type: 'invoice', id: invoice.id },
      {
        number: note.number,
        amount: note.amount,
        currency: note.currency,
        reason: note.reason,
        toPrepaid: note.toPrepaid,
        ...(settled && { settled }),
      },
    );
    await tell(note, invoice);
    return note;
  });
}
