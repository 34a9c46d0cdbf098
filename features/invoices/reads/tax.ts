import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { untaxedReasons } from '@/nouns/tax';

const ruleOf = (country: SQL, day: SQL) => sql`(
  select rate, in_eu from vat_rules where country = ${country} and valid_from <= ${day} order by valid_from desc limit 1)`;

/**
 * SQL: how an organisation's spend until a day is taxed, one row: category, rate, and why nothing is charged. No row where
 * the seller has not said where it is registered, and where the organisation has not said where it is.
 *
 * At home its rate is charged; within the EU the buyer owes it where it has a VAT number, and pays the seller's rate where
 * it has none; everything else is outside the scope. What an administrator said of the organisation comes first.
 */
const taxOf = (advertiserId: SQL | number, day: SQL) => sql`(
  select category::tax_category as category, case when category = 'S' then rate else 0 end as rate,
    case category when 'AE' then ${untaxedReasons.AE} when 'O' then ${untaxedReasons.O} when 'E' then exempt else '' end as reason
  from (
    select case coalesce(buyer.tax_treatment::text, case
        when buyer.country = '' then null
        when buyer.country = seller.country then 'standard'
        when home.in_eu and there.in_eu then case when buyer.vat_id <> '' then 'reverse_charge' else 'standard' end
        else 'outside'
      end) when 'standard' then 'S' when 'reverse_charge' then 'AE' when 'exempt' then 'E' when 'outside' then 'O' end as category,
      coalesce(buyer.tax_rate, home.rate) as rate, buyer.tax_reason as exempt
    from advertisers buyer
    join company_facts seller on seller.country <> '' and seller.vat_id <> ''
    left join lateral ${ruleOf(sql`seller.country`, day)} home on true
    left join lateral ${ruleOf(sql`buyer.country`, day)} there on true
    where buyer.id = ${advertiserId}
  ) decided where category is not null and (category <> 'S' or rate is not null))`;

/** SQL: the tax on a net amount at a rate, half up to the currency's minor unit. */
const taxed = (net: SQL, rate: SQL, currency: SQL) =>
  sql`round(${net} * ${rate} / 100, minor_digits(${currency}::text))`;

/** SQL: what the rows of an invoice's tax are together. */
export const taxOn = (invoiceId: number) =>
  sql`(select coalesce(sum(tax), 0) from invoice_taxes where invoice_id = ${invoiceId})`;

/** Taxes the lines of an invoice that was just written, by the rules of the last day it bills that is not to come. */
export async function takeTax(invoiceId: number): Promise<void> {
  await db().execute(sql`
    insert into invoice_taxes (invoice_id, category, rate, net, tax, reason)
    select invoice.id, rule.category, rule.rate, lines.net, ${taxed(sql`lines.net`, sql`rule.rate`, sql`invoice.currency`)},
      rule.reason
    from invoices invoice
    cross join lateral (select sum(amount) as net from invoice_lines where invoice_id = invoice.id) lines
    cross join lateral ${taxOf(sql`invoice.advertiser_id`, sql`least(invoice.period_to, invoice.issued_on)`)} rule
    where invoice.id = ${invoiceId} and lines.net is not null`);
}

/** The tax an invoice of so much would have if it were issued now, and both together. */
export async function taxToday(advertiserId: number, currency: string, net: string) {
  const tax = taxed(sql`${net}::numeric`, sql`rule.rate`, sql`${currency}`);
  const [row] = await db().execute<Record<'category' | 'rate' | 'reason' | 'tax' | 'gross', string>>(sql`
    select rule.category, rule.rate::text as rate, rule.reason, ${tax}::text as tax, (${net}::numeric + ${tax})::text as gross
    from ${taxOf(advertiserId, sql`(now() at time zone 'UTC')::date`)} rule`);
  return row;
}

/**
 * Splits a credit note that was just written into the taxes of its invoice, in their order: never more of one than is left,
 * and all that is left of its tax with the last of its net.
 */
export async function takeBackTax(creditNoteId: number): Promise<void> {
  await db().execute(sql`
    with rests as (
      select tax.id, tax.category, tax.rate, tax.reason, note.amount, note.currency,
        tax.net - tax.credited_net as net, tax.tax - tax.credited_tax as tax,
        sum(tax.net - tax.credited_net + tax.tax - tax.credited_tax) over (order by tax.id) as reached
      from credit_notes note join invoice_taxes tax on tax.invoice_id = note.invoice_id
      where note.id = ${creditNoteId}
    ), taken as (
      select rests.*, least(net + tax, amount - (reached - net - tax)) as gross from rests
      where reached - net - tax < amount and net + tax > 0
    ), split as (
      select taken.*, greatest(
        least(round(gross * 100 / (100 + rate), minor_digits(currency::text)), net), gross - tax) as part
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
