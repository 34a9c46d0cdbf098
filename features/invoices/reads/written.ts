import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { found } from '@/lib/failure';
import type { TaxCategory } from '@/nouns/tax';

/** SQL: an amount as electronic invoices write it, with the currency's decimals, at most two unless there are more. */
const written = (amount: SQL, currency: SQL) =>
  sql`round(${amount}, greatest(scale(trim_scale(${amount})), least(minor_digits(${currency}::text), 2)))::text`;

const rate = sql`trim_scale(rate)::text`;

/** A category of tax in decimal texts. */
export interface WrittenTax {
  category: TaxCategory;
  rate: string;
  net: string;
  tax: string;
  reason: string;
}

/** The amounts of an invoice or credit note in decimal texts, as they were issued. */
export interface WrittenAmounts {
  net: string;
  tax: string;
  gross: string;
  /** What prepaid money paid in the moment it was issued. */
  paid: string;
  due: string;
  taxes: WrittenTax[];
}

/** The amounts of an invoice as it was issued: only what paid it in that very transaction is paid. */
export async function writtenInvoice(id: number): Promise<WrittenAmounts & { lines: WrittenLine[] }> {
  const currency = sql`invoice.currency`;
  const [sums] = await db().execute<Record<'net' | 'tax' | 'gross' | 'paid' | 'due', string>>(sql`
    select ${written(sql`(invoice.amount - invoice.tax)`, currency)} as net, ${written(sql`invoice.tax`, currency)} as tax,
      ${written(sql`invoice.amount`, currency)} as gross, ${written(sql`at_once.paid`, currency)} as paid,
      ${written(sql`(invoice.amount - at_once.paid)`, currency)} as due
    from invoices invoice cross join lateral (
      select case when invoice.from_prepaid and invoice.paid_at = invoice.created_at then invoice.amount else 0 end as paid) at_once
    where invoice.id = ${id}`);
  const taxes = await db().execute<WrittenTax & Record<string, unknown>>(sql`
    select part.category, ${rate} as rate, ${written(sql`part.net`, currency)} as net, ${written(sql`part.tax`, currency)} as tax, part.reason
    from invoice_taxes part join invoices invoice on invoice.id = part.invoice_id
    where invoice.id = ${id} order by part.id`);
  const lines = await db().execute<WrittenLine & Record<string, unknown>>(sql`
    select line.id::text as id, line.description as name, ${written(sql`line.amount`, currency)} as net,
      case when line.original_currency = invoice.currency then '' else 'Spent ' || line.original_currency || ' '
        || ${written(sql`line.original_amount`, sql`line.original_currency`)} || ', converted at ' || trim_scale(line.rate) end as note
    from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
    where invoice.id = ${id} order by line.id`);
  return { ...found(sums, 'This invoice'), taxes: [...taxes], lines: [...lines] };
}

/** One line of an invoice. */
export interface WrittenLine {
  id: string;
  name: string;
  net: string;
  /** How it was converted. */
  note: string;
}

/** The amounts of a credit note; nothing of it is to be paid by anybody before it is asked for. */
export async function writtenCredit(id: number): Promise<WrittenAmounts> {
  const currency = sql`note.currency`;
  const [sums] = await db().execute<Record<'net' | 'tax' | 'gross' | 'paid', string>>(sql`
    select ${written(sql`(note.amount - note.tax)`, currency)} as net, ${written(sql`note.tax`, currency)} as tax,
      ${written(sql`note.amount`, currency)} as gross, ${written(sql`0::numeric`, currency)} as paid
    from credit_notes note where note.id = ${id}`);
  const taxes = await db().execute<WrittenTax & Record<string, unknown>>(sql`
    select part.category, ${rate} as rate, ${written(sql`part.net`, currency)} as net, ${written(sql`part.tax`, currency)} as tax, part.reason
    from credit_note_taxes part join credit_notes note on note.id = part.credit_note_id
    where note.id = ${id} order by part.id`);
  const { net, tax, gross, paid } = found(sums, 'This credit note');
  return { net, tax, gross, paid, due: gross, taxes: [...taxes] };
}
