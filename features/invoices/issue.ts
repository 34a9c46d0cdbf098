import { and, eq, ne, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers, invoices } from '@/db/schema';
import { taxedAlike, tellPeople } from '@/features/advertisers';
import { recordAudit } from '@/features/audit';
import { issuingFacts } from '@/features/company';
import { dayText } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { nextNumber } from './next-number';
import { payIfPrepaid } from './pay-from-prepaid';
import { postIssued } from './postings';
import { takeAdSpend, takeTaskSpend, type Window } from './reads/lines';
import { takeTax, taxOn } from './reads/tax';

export interface IssuedInvoice {
  id: number;
  number: string;
  /** False when the same window was invoiced before. */
  created: boolean;
}

/**
 * Invoices what an advertiser's campaigns (accepted tasks) and ads spent in a window of UTC days and what no
 * other invoice bills, in the advertiser's currency, with the tax on it, due in 30 days, and paid at once where what is prepaid pays all of it. The same window again returns the same
 * invoice, however many ask at once; spend that came later is billed by a window that differs. Administrators
 * only. `wrong_state` when there is nothing to invoice, `invalid` for days that are not all taxed alike.
 */
export async function issueInvoice(actor: Actor, window: Window): Promise<IssuedInvoice> {
  requireAdmin(actor);
  if (window.from > window.to) {
    const fields = { date_to: 'must not be before date_from' };
    throw new Failure('invalid', 'The period ends before it begins.', { fields });
  }
  const [alike] = await taxedAlike(window.advertiserId, window);
  if (alike && alike.to < window.to) {
    const fields = { date_to: `must be at most ${alike.to}: from the next day on the tax is another` };
    throw new Failure('invalid', 'These days are not all taxed alike.', { fields });
  }
  return billWindow(actor, window);
}

/** Issues the invoice in the name of an actor that the calling verb has authorised. */
export async function billWindow(actor: Actor, window: Window): Promise<IssuedInvoice> {
  const { advertiserId, from, to } = window;
  return transaction(async () => {
    const [row] = await db()
      .select()
      .from(advertisers)
      .where(eq(advertisers.id, advertiserId))
      .for('no key update');
    const advertiser = found(row, 'This advertiser');
    const { currency } = advertiser;
    const [before] = await db()
      .select({ id: invoices.id, number: invoices.number })
      .from(invoices)
      .where(
        and(
          eq(invoices.advertiserId, advertiserId),
          eq(invoices.periodFrom, from),
          eq(invoices.periodTo, to),
          ne(invoices.status, 'cancelled'),
        ),
      );
    if (before) return { ...before, created: false };
    const today = sql`(now() at time zone 'UTC')::date`;
    const [draft] = await db()
      .insert(invoices)
      .values({
        number: await nextNumber('invoice'),
        advertiserId,
        billedName: advertiser.legalName || advertiser.name,
        billedEmail: advertiser.email,
        billedAddress: advertiser.address,
        billedTaxId: advertiser.taxId,
        billedPostcode: advertiser.postcode,
        billedCity: advertiser.city,
        billedCountry: advertiser.country,
        billedVatId: advertiser.vatId,
        purchaseOrder: advertiser.purchaseOrder,
        buyerReference: advertiser.buyerReference,
        ...(await issuingFacts()),
        currency,
        amount: 0,
        periodFrom: from,
        periodTo: to,
        issuedOn: today,
        dueOn: sql`${today} + 30`,
      })
      .returning({ id: invoices.id });
    const { id } = found(draft, 'The new invoice');
    await takeTaskSpend(id, window);
    await takeAdSpend(id, window);
    await takeTax(id);
    const [invoice] = await db()
      .update(invoices)
      .set({
        amount: sql`(select sum(amount) from invoice_lines where invoice_id = ${id}) + ${taxOn(id)}`,
        tax: taxOn(id),
      })
      .where(and(eq(invoices.id, id), sql`exists (select 1 from invoice_lines where invoice_id = ${id})`))
      .returning();
    if (!invoice) {
      throw new Failure(
        'wrong_state',
        `There is nothing to invoice from ${dayText(new Date(from))} to ${dayText(new Date(to))}.`,
      );
    }
    await postIssued(invoice);
    await recordAudit(
      actor,
      'invoices.issue',
      { type: 'invoice', id },
      { ...window, amount: invoice.amount },
    );
    const paid = await payIfPrepaid(actor, invoice);
    const sum = formatMoney(invoice.amount, { currency });
    await tellPeople(advertiserId, {
      subject: `Invoice ${invoice.number} of ${sum}`,
      message: paid
        ? `Invoice ${invoice.number} of ${sum} was paid from your prepaid balance. Nothing is due.`
        : `Invoice ${invoice.number} of ${sum} is due on ${dayText(new Date(invoice.dueOn))}.`,
      link: addresses.invoice(id),
    });
    return { id, number: invoice.number, created: true };
  });
}
