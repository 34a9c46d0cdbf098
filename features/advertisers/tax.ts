import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { sharedVat } from '@/lib/vat-id';
import { type TaxPart, untaxedReasons } from '@/nouns/tax';

const ruleOf = (country: SQL, day: SQL) => sql`(
  select rate, in_eu from vat_rules where country = ${country} and valid_from <= ${day} order by valid_from desc limit 1)`;

/** SQL: the country whose VAT a country belongs to, mostly its own. */
const vatOf = (country: SQL) =>
  sql`(case ${country} ${sql.join(
    sharedVat.map(([each, of]) => sql`when ${each} then ${of}`),
    sql` `,
  )} else ${country} end)`;

/** SQL: the facts that tax hangs on, one row, as an organisation and the company say them now. */
const factsOf = (advertiserId: SQL | number) => sql`(
  select ${vatOf(sql`buyer.country`)} as country, buyer.vat_id, ${vatOf(sql`company.country`)} as seller_country, company.vat_id as seller_vat_id,
    buyer.tax_treatment, buyer.tax_rate, buyer.tax_reason
  from advertisers buyer cross join company_facts company where buyer.id = ${advertiserId})`;

/** SQL: the same as they stand on an invoice, whatever is said by now. */
const factsOnInvoice = (invoiceId: SQL | number) => sql`(
  select ${vatOf(sql`billed.billed_country`)} as country, billed.billed_vat_id as vat_id,
    ${vatOf(sql`billed.seller_country`)} as seller_country, billed.seller_vat_id,
    buyer.tax_treatment, buyer.tax_rate, buyer.tax_reason
  from invoices billed join advertisers buyer on buyer.id = billed.advertiser_id where billed.id = ${invoiceId})`;

/**
 * SQL: how spend until a day is taxed by facts, one row: category, rate, and why nothing is charged. No row where the seller
 * has not said where it is registered, and where the organisation has not said where it is.
 *
 * At home its rate is charged; within the EU the buyer owes it where it has a VAT number, and pays the seller's rate where
 * it has none; everything else is outside the scope. What an administrator said of the organisation comes first, except
 * that nobody owes it itself without a VAT number.
 */
const decided = (facts: SQL, day: SQL) => sql`(
  select category::tax_category as category, case when category = 'S' then rate else 0 end as rate,
    case category when 'AE' then ${untaxedReasons.AE} when 'O' then ${untaxedReasons.O} when 'E' then exempt else '' end as reason
  from (
    select case coalesce(case when said.tax_treatment = 'reverse_charge' and said.vat_id = '' then null
          else said.tax_treatment::text end, case
        when said.country = '' then null
        when said.country = said.seller_country then 'standard'
        when home.in_eu and there.in_eu then case when said.vat_id <> '' then 'reverse_charge' else 'standard' end
        else 'outside'
      end) when 'standard' then 'S' when 'reverse_charge' then 'AE' when 'exempt' then 'E' when 'outside' then 'O' end as category,
      coalesce(said.tax_rate, home.rate) as rate, said.tax_reason as exempt
    from ${facts} said
    left join lateral ${ruleOf(sql`said.seller_country`, day)} home on true
    left join lateral ${ruleOf(sql`said.country`, day)} there on true
    where said.seller_country <> '' and said.seller_vat_id <> ''
  ) decided where category is not null and (category <> 'S' or rate is not null))`;

/** SQL: how an invoice is taxed by what stands on it, by the rules of a day. */
export const taxOfInvoice = (invoiceId: SQL | number, day: SQL) => decided(factsOnInvoice(invoiceId), day);

/** SQL: how what an organisation spends is taxed if it is billed today. */
export const taxToday = (advertiserId: SQL | number) =>
  decided(factsOf(advertiserId), sql`(now() at time zone 'UTC')::date`);

/**
 * The days of a window within which an organisation is taxed alike, in their order: mostly all of them. What was spent on
 * days of another rate belongs on an invoice of its own, since an invoice is taxed by its last day.
 */
export async function taxedAlike(
  advertiserId: number,
  { from, to }: { from: string; to: string },
): Promise<{ from: string; to: string }[]> {
  const ruleAt = (day: SQL) =>
    sql`(select rule.category || ' ' || rule.rate from ${decided(factsOf(advertiserId), day)} rule)`;
  const changes = await db().execute<{ day: string; eve: string }>(sql`
    select to_char(day, 'YYYY-MM-DD') as day, to_char(day - 1, 'YYYY-MM-DD') as eve
    from (
      select distinct valid_from as day from vat_rules
      where valid_from > ${from}::date and valid_from <= least(${to}::date, (now() at time zone 'UTC')::date)
    ) changes
    where ${ruleAt(sql`day`)} is distinct from ${ruleAt(sql`day - 1`)}
    order by day`);
  return [...changes, { day: '', eve: to }].map(({ eve }, at) => ({
    from: changes[at - 1]?.day ?? from,
    to: eve,
  }));
}

/** How what an organisation spends is taxed if it is billed today. */
export async function readTaxToday(
  advertiserId: number,
): Promise<Pick<TaxPart, 'category' | 'rate' | 'reason'> | undefined> {
  const [rule] = await db().execute<{ category: TaxPart['category']; rate: string; reason: string }>(
    sql`select category, rate::text as rate, reason from ${taxToday(advertiserId)} rule`,
  );
  return rule && { ...rule, rate: Number(rule.rate) };
}

/** SQL: the tax on a net amount at a rate, half up to the currency's minor unit. */
export const taxed = (net: SQL, rate: SQL, currency: SQL) =>
  sql`round(${net} * ${rate} / 100, minor_digits(${currency}::text))`;

/** SQL: what an organisation is to pay of a net amount if it is billed today: with the tax on it. */
export const grossToday = (advertiserId: SQL | number, net: SQL, currency: SQL) =>
  sql`(${net} + coalesce((select ${taxed(net, sql`rule.rate`, currency)} from ${taxToday(advertiserId)} rule), 0))`;
