import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { taxed, taxOfInvoice, taxToday } from '@/features/advertisers';

/** SQL: what the rows of an invoice's tax are together. */
export const taxOn = (invoiceId: number) =>
  sql`(select coalesce(sum(tax), 0) from invoice_taxes where invoice_id = ${invoiceId})`;

/** Taxes the lines of an invoice that was just written by what stands on it, by the rules of the last day it bills that is not to come. */
export async function takeTax(invoiceId: number): Promise<void> {
  await db().execute(sql`
    insert into invoice_taxes (invoice_id, category, rate, net, tax, reason)
    select invoice.id, rule.category, rule.rate, lines.net, ${taxed(sql`lines.net`, sql`rule.rate`, sql`invoice.currency`)},
      rule.reason
    from invoices invoice
    cross join lateral (select sum(amount) as net from invoice_lines where invoice_id = invoice.id) lines
    cross join lateral ${taxOfInvoice(invoiceId, sql`least(invoice.period_to, invoice.issued_on)`)} rule
    where invoice.id = ${invoiceId} and lines.net is not null`);
}

/** The tax an invoice of so much would have if it were issued now, and both together. */
export async function foretoldTax(advertiserId: number, currency: string, net: string) {
  const tax = taxed(sql`${net}::numeric`, sql`rule.rate`, sql`${currency}`);
  const [row] = await db().execute<Record<'category' | 'rate' | 'reason' | 'tax' | 'gross', string>>(sql`
    select rule.category, rule.rate::text as rate, rule.reason, ${tax}::text as tax, (${net}::numeric + ${tax})::text as gross
    from ${taxToday(advertiserId)} rule`);
  return row;
}

/**
 * Splits a credit note that was just written into the taxes of its invoice, in their order: never more of one than is left,
 * rounded with what was credited before, so that small parts take their tax, and all that is left of its tax with the last of its net.
 */
export async function takeBackTax(creditNoteId: number): Promise<void> {
  await db().execute(sql`
    with rests as (
      select tax.id, tax.category, tax.rate, tax.reason, note.amount, note.currency,
        tax.credited_net as before_net, tax.credited_net + tax.credited_tax as before,
        tax.net - tax.credited_net as net, tax.tax - tax.credited_tax as tax,
        sum(tax.net - tax.credited_net + tax.tax - tax.credited_tax) over (order by tax.id) as reached
      from credit_notes note join invoice_taxes tax on tax.invoice_id = note.invoice_id
      where note.id = ${creditNoteId}
    ), taken as (
      select rests.*, least(net + tax, amount - (reached - net - tax)) as gross from rests
      where reached - net - tax < amount and net + tax > 0
    ), split as (
      select taken.*, greatest(
        least(round((before + gross) * 100 / (100 + rate), minor_digits(currency::text)) - before_net, net, gross),
        gross - tax, 0) as part
      from taken
    ), kept as (
      update invoice_taxes set credited_net = credited_net + split.part, credited_tax = credited_tax + split.gross - split.part
      from split where invoice_taxes.id = split.id
    )
    insert into credit_note_taxes (credit_note_id, category, rate, net, tax, reason)
    select ${creditNoteId}, category, rate, part, gross - part, reason from split order by id`);
  await db().execute(sql`
    update credit_notes set tax = (
      select coalesce(sum(tax), 0) from credit_note_taxes where credit_note_id = ${creditNoteId})
    where id = ${creditNoteId}`);
}
