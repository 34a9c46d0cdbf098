import { type SQL, sql } from 'drizzle-orm';

/** A value inside a statement: a column, an expression, or a parameter. */
type Value = SQL | string | number;

/** The currency every rate is quoted against, and the platform's own. */
export const baseCurrency = 'USD';

/**
 * Units of a currency for one US dollar, as in force; 1 for the dollar. A currency without a rate gives NaN, which no money
 * column and no answer takes: it can never drop out of a sum unseen. The columns are renamed so that a caller's
 * bare `currency` means the caller's.
 */
const rateOf = (currency: Value) => sql`coalesce((
  select quote.quote_rate
  from (select currency as quote_currency, rate as quote_rate, as_of as quote_day, id as quote_id from exchange_rates) quote
  where quote.quote_currency = ${currency} order by quote.quote_day desc, quote.quote_id desc limit 1
), case when ${currency}::text = ${baseCurrency}::text then 1 else 'NaN'::numeric end)`;

/** SQL: units of `to` for one of `from`, unrounded; 1 for the same currency. */
export const rateBetween = (from: Value, to: Value): SQL<string> =>
  sql<string>`(case when ${from}::text = ${to}::text then 1::numeric else ${rateOf(to)} / ${rateOf(from)} end)`;

/**
 * SQL: an amount of `from` in `to` at the rates in force, rounded half up to 2 places; the very amount for the
 * same currency. Convert sums rather than rows, so that rounding happens once.
 */
export const convert = (amount: Value, from: Value, to: Value): SQL<string> => sql<string>`(
  case when ${from}::text = ${to}::text then (${amount})::numeric
  else round((${amount})::numeric * ${rateOf(to)} / ${rateOf(from)}, 2) end)`;
